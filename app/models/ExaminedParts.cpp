// SPDX-License-Identifier: Apache-2.0
#include "app/models/ExaminedParts.h"

#include "app/models/DoctorText.h"
#include "app/models/ModelsEnums.h"

#include "engine/core/BundleKeys.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace nextgpt::app {

namespace {

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExaminedParts)
};

const QString kMissing = QStringLiteral("missing");
const QString kConflict = QStringLiteral("conflict");

} // namespace

ExaminedParts::ExaminedParts(const QJsonObject& diagnosis)
    : m_isComplete(diagnosis[keys::kComplete].toBool()) {
    for (const auto& value : diagnosis[keys::kParts].toArray()) {
        const QJsonObject part = value.toObject();
        File file{.kind = part[keys::kKind].toString(),
                  .description = part[keys::kDescription].toString(),
                  .path = part[keys::kFile].toString(),
                  .family = part[keys::kFamily].toString(),
                  .licence = part[keys::kLicence].toString(),
                  .usualLicence = part[keys::kUsualLicence].toString(),
                  .bytes = part[keys::kBytes].toInteger(),
                  .usedFor = {}};
        for (const auto& purpose : part[keys::kUsedFor].toArray())
            file.usedFor.append(purpose.toString());
        m_files.append(file);
    }
    for (const auto& value : diagnosis["findings"].toArray()) {
        const QJsonObject finding = value.toObject();
        m_findings.append({.kind = finding[keys::kKind].toString(),
                           .part = finding[keys::kPart].toString(),
                           .text = finding[keys::kText].toString(),
                           .advice = finding[keys::kAdvice].toString()});
    }
}

QString ExaminedParts::languageFamily() const {
    for (const File& file : m_files)
        if (file.kind == QLatin1String("language_model"))
            return file.family;
    return {};
}

qint64 ExaminedParts::bytes() const {
    qint64 sum = 0;
    for (const File& file : m_files)
        sum += file.usedFor.isEmpty() ? 0 : file.bytes;
    return sum;
}

/// Family, size and licence.
QStringList ExaminedParts::factsOf(const QString& part) const {
    QStringList facts;
    QString licence;
    qint64 bytes = 0;
    for (const File& file : m_files) {
        if (!file.usedFor.contains(part))
            continue;
        bytes += file.bytes;
        if (!file.family.isEmpty() && !facts.contains(file.family))
            facts.append(file.family);
        if (!file.licence.isEmpty())
            licence = file.licence;
        else if (licence.isEmpty() && !file.usualLicence.isEmpty())
            //: %1: name of a licence; %2: a family of networks, such as "LLaMA 7B"
            licence = Text::tr("%1 (of %2)").arg(file.usualLicence, file.family);
    }
    if (bytes > 0)
        facts.append(QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat));
    if (bytes > 0)
        facts.append(licence.isEmpty() ? Text::tr("licence unknown") : licence);
    return facts;
}

QVariantList ExaminedParts::filesOf(const QString& part) const {
    QVariantList files;
    for (const File& file : m_files)
        if (part.isEmpty() ? file.usedFor.isEmpty() : file.usedFor.contains(part))
            files.append(QVariantMap{{"title", kindText(file.kind, file.description)}, {"path", file.path}});
    return files;
}

QVariantList ExaminedParts::findingsOf(const QString& part) const {
    QVariantList rows;
    for (const Finding& finding : m_findings)
        if (finding.part == part)
            rows.append(QVariantMap{{"problem", finding.kind == kMissing || finding.kind == kConflict},
                                    {"text", doctorText(finding.text)},
                                    {"advice", doctorText(finding.advice)}});
    return rows;
}

QVariantMap ExaminedParts::rowOf(const QString& part) const {
    const auto has = [this, &part](const QString& kind) {
        return std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding& finding) {
            return finding.part == part && finding.kind == kind;
        });
    };
    const QVariantList files = filesOf(part);
    const PartState state = has(kMissing)     ? PartState::Missing
                            : has(kConflict)  ? PartState::Conflicting
                            : files.isEmpty() ? PartState::Absent
                                              : PartState::Present;
    return {{"title", partText(part)},
            {"state", int(state)},
            {"facts", factsOf(part)},
            {"files", files},
            {"findings", findingsOf(part)}};
}

QVariantMap ExaminedParts::leftOut() const {
    return {{"title", Text::tr("Not used")},
            {"state", int(PartState::Unused)},
            {"facts", QStringList()},
            {"files", filesOf({})},
            {"findings", findingsOf({})}};
}

QVariantList ExaminedParts::rows() const {
    if (m_files.isEmpty() && m_findings.isEmpty())
        return {};
    QVariantList rows;
    for (const QString& part : partsOfBundles())
        rows.append(rowOf(part));
    const QVariantMap rest = leftOut();
    if (!rest["files"].toList().isEmpty() || !rest["findings"].toList().isEmpty())
        rows.append(rest);
    return rows;
}

} // namespace nextgpt::app
