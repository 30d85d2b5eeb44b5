// SPDX-License-Identifier: Apache-2.0
#include "app/training/DataCheck.h"

#include "app/bridge/ErrorText.h"

#include "engine/core/TrainingKeys.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>

namespace nextgpt::app {

namespace {

constexpr int kUsage = 2;
constexpr int kMaxItems = 200; ///< of a kind that are listed

/// The translation context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(DataCheck)
};

/// The kinds of findings in the order in which they are shown, with their names in JSON.
constexpr std::array kKinds{"missing_file", "unreadable_medium", "malformed",
                            "empty_text",   "too_long",          "unsupported",
                            "duplicate_id", "duplicate_caption", "leak"};

/// Items with these are used anyway.
bool isOnlyRemark(const QString& kind) {
    return kind == QLatin1String("duplicate_id") || kind == QLatin1String("duplicate_caption") ||
           kind == QLatin1String("leak");
}

struct KindText {
    QString title;
    QString show;
};

KindText textOf(const QString& kind, int count) {
    if (kind == QLatin1String("missing_file"))
        return {Text::tr("%n file(s) are missing", nullptr, count),
                Text::tr("Show the %n missing file(s)", nullptr, count)};
    if (kind == QLatin1String("unreadable_medium"))
        return {Text::tr("%n file(s) cannot be read", nullptr, count),
                Text::tr("Show the %n unreadable file(s)", nullptr, count)};
    if (kind == QLatin1String("empty_text"))
        return {Text::tr("%n caption(s) or answer(s) are empty", nullptr, count),
                Text::tr("Show the %n item(s) without text", nullptr, count)};
    if (kind == QLatin1String("duplicate_id"))
        return {Text::tr("%n item(s) share a name with another item", nullptr, count),
                Text::tr("Show the %n name(s)", nullptr, count)};
    if (kind == QLatin1String("duplicate_caption"))
        return {Text::tr("%n caption(s) occur more than once", nullptr, count),
                Text::tr("Show the %n caption(s)", nullptr, count)};
    if (kind == QLatin1String("leak"))
        return {Text::tr("%n item(s) are in the validation data too", nullptr, count),
                Text::tr("Show the %n item(s)", nullptr, count)};
    if (kind == QLatin1String("too_long"))
        return {Text::tr("%n item(s) are too long", nullptr, count),
                Text::tr("Show the %n item(s)", nullptr, count)};
    if (kind == QLatin1String("unsupported"))
        return {Text::tr("%n item(s) need media that this model does not support", nullptr, count),
                Text::tr("Show the %n item(s)", nullptr, count)};
    return {Text::tr("%n item(s) cannot be understood", nullptr, count),
            Text::tr("Show the %n item(s)", nullptr, count)};
}

} // namespace

DataCheck::DataCheck(const QString& program, QObject* parent)
    : QObject(parent)
    , m_process(program, ProgramProcess::Afterwards::Kill) {
    connect(&m_process, &ProgramProcess::received, this, &DataCheck::add);
    connect(&m_process, &ProgramProcess::ended, this, &DataCheck::finish);
}

void DataCheck::start(const Request& request) {
    m_process.kill();
    forget();
    if (!request.data.isEmpty()) {
        QStringList arguments{"dataset", "check", "--json", "--stage", request.stage};
        if (!request.bundle.isEmpty())
            arguments << "--bundle" << request.bundle;
        m_process.start(arguments << "--" << request.data);
    }
    Q_EMIT changed();
}

void DataCheck::forget() {
    m_done = false;
    m_pairs = 0;
    m_dialogues = 0;
    m_findings.clear();
    m_error.reset();
}

void DataCheck::add(const QJsonObject& dataset) {
    m_pairs += dataset[keys::kPairs].toInt();
    m_dialogues += dataset[keys::kDialogues].toInt();
    for (const auto& entry : dataset[keys::kFindings].toArray())
        m_findings[entry.toObject()[keys::kKind].toString()].append(
            {entry.toObject()[keys::kItem].toString(), entry.toObject()[keys::kDetail].toString()});
}

void DataCheck::finish(const ProgramProcess::End& end) {
    m_error = end.error; // a status of 1 without an error only says that there are findings
    if (!m_error && end.status >= kUsage)
        m_error = Error{ErrorCode::RequestInvalid, {}};
    m_done = !m_error;
    Q_EMIT changed();
}

QString DataCheck::summary() const {
    if (m_dialogues == 0)
        return tr("%n captioned file(s) can be used", nullptr, m_pairs);
    if (m_pairs == 0)
        return tr("%n dialogue(s) can be used", nullptr, m_dialogues);
    return tr("%n captioned file(s)", nullptr, m_pairs) + ", " +
           tr("%n dialogue(s) can be used", nullptr, m_dialogues);
}

QVariantList DataCheck::findings() const {
    QVariantList rows;
    for (const char* kind : kKinds) {
        const QList<Finding> found = m_findings.value(QString::fromLatin1(kind));
        if (found.isEmpty())
            continue;
        QVariantList items;
        for (const Finding& finding : found.first(std::min<qsizetype>(found.size(), kMaxItems)))
            items.append(QVariantMap{{"item", finding.item}, {"detail", finding.detail}});
        const KindText text = textOf(QString::fromLatin1(kind), int(found.size()));
        rows.append(QVariantMap{{"count", found.size()},
                                {"text", text.title},
                                {"showText", text.show},
                                {"leftOut", !isOnlyRemark(QString::fromLatin1(kind))},
                                {"items", items}});
    }
    return rows;
}

QString DataCheck::errorTitle() const {
    if (!m_error)
        return {};
    return m_error->code == ErrorCode::RequestInvalid
               ? tr("This is not training data: captions beside media, or a list in JSON, JSON lines or CSV.")
               : trainingErrorText(*m_error);
}

QString DataCheck::errorDetail() const {
    return m_error ? QString::fromStdString(m_error->detail) : QString();
}

void DataCheck::retranslate() {
    Q_EMIT changed();
}

} // namespace nextgpt::app
