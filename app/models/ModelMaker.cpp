// SPDX-License-Identifier: Apache-2.0
#include "app/models/ModelMaker.h"

#include "app/bridge/ErrorText.h"
#include "app/profile/PrivateFolder.h"
#include "app/profile/UserFolders.h"

#include "engine/core/BundleKeys.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kIncomplete = 1; ///< exit status of an examination that found something missing

QString bytesText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString titleOf(const QFileInfo& chosen) {
    return chosen.isDir() ? chosen.fileName() : chosen.completeBaseName();
}

} // namespace

ModelMaker::ModelMaker(const ModelPlaces& places, QObject* parent)
    : QObject(parent)
    , m_places(places)
    , m_process(places.program, ProgramProcess::Afterwards::Interrupt) {
    connect(&m_process, &ProgramProcess::received, this, &ModelMaker::receive);
    connect(&m_process, &ProgramProcess::ended, this, &ModelMaker::finish);
}

QString ModelMaker::sizeText() const {
    return m_examined.bytes() > 0 ? bytesText(m_examined.bytes()) : QString();
}

void ModelMaker::setName(const QString& name) {
    m_isNameTyped = true;
    if (std::exchange(m_name, name) != name)
        Q_EMIT nameChanged();
}

QString ModelMaker::nameProblem() const {
    return folderNameFrom(m_name).isEmpty() ? tr("The model needs a name.") : QString();
}

/// After the language model, by which users know a model, or after the first choice.
void ModelMaker::suggestName() {
    if (m_isNameTyped)
        return;
    const QString family = m_examined.languageFamily();
    //: Suggested name of a model; %1: a language model, such as "LLaMA 7B"
    const QString name = !family.isEmpty()   ? tr("NExT-GPT with %1").arg(family)
                         : m_paths.isEmpty() ? QString()
                                             : titleOf(QFileInfo(m_paths.constFirst()));
    if (std::exchange(m_name, name) != name)
        Q_EMIT nameChanged();
}

void ModelMaker::add(const QList<QUrl>& urls) {
    if (m_phase == MakingPhase::Making)
        return;
    bool isNew = false;
    for (const QUrl& url : urls) {
        const QString path = QDir::cleanPath(url.toLocalFile());
        if (!url.isLocalFile() || m_paths.contains(path))
            continue;
        m_paths.append(path);
        isNew = true;
    }
    if (isNew)
        examine();
}

void ModelMaker::addDownloads() {
    add({QUrl::fromLocalFile(m_places.downloads)});
}

void ModelMaker::remove(const QString& path) {
    if (m_phase != MakingPhase::Making && m_paths.removeAll(path) > 0)
        examine();
}

void ModelMaker::clear() {
    if (m_phase == MakingPhase::Making)
        return;
    m_isNameTyped = false;
    m_paths.clear();
    examine();
}

void ModelMaker::forgetResult() {
    m_error.reset();
    m_examined = {};
    m_wasExamined = false;
    m_madeFolder.clear();
    m_share = -1;
    Q_EMIT partsChanged();
}

void ModelMaker::start(MakingPhase phase, const QStringList& options) {
    m_phase = phase;
    m_isCancelled = false;
    m_process.start(QStringList{"bundle", "make", "--json"} + options + QStringList{"--"} + m_paths);
    Q_EMIT changed();
}

void ModelMaker::examine() {
    if (m_phase == MakingPhase::Making)
        return;
    m_process.kill();
    forgetResult();
    if (!m_paths.isEmpty())
        return start(MakingPhase::Examining, {});
    m_phase = MakingPhase::Chosen;
    suggestName();
    Q_EMIT changed();
}

void ModelMaker::make() {
    if (m_phase != MakingPhase::Examined || !complete() || !nameProblem().isEmpty())
        return;
    m_error.reset();
    m_share = -1;
    m_totalBytes = 0;
    if (!makePrivateFolder(m_places.models)) {
        m_error = Error{ErrorCode::FileNotWritable, m_places.models.toStdString()};
        Q_EMIT changed();
        return;
    }
    m_target = freeFolder(m_places.models, folderNameFrom(m_name));
    start(MakingPhase::Making, {"--out", m_target, "--name", m_name.trimmed()});
    Q_EMIT progressChanged();
}

void ModelMaker::cancel() {
    if (m_phase == MakingPhase::Making) {
        m_isCancelled = true;
        return m_process.interrupt(); // it cleans up
    }
    m_process.kill();
    if (std::exchange(m_phase, MakingPhase::Chosen) != MakingPhase::Chosen)
        Q_EMIT changed();
}

void ModelMaker::receive(const QJsonObject& event) {
    const QString kind = event[keys::kEvent].toString();
    if (kind == QLatin1String(keys::kDiagnosis)) {
        m_examined = ExaminedParts(event);
        m_wasExamined = true;
        Q_EMIT partsChanged();
    } else if (kind == QLatin1String(keys::kProgress)) {
        m_doneBytes = event[keys::kDone].toInteger();
        m_totalBytes = event[keys::kTotal].toInteger();
        const double share = double(m_doneBytes) / double(std::max<qint64>(m_totalBytes, 1));
        m_share = std::max(m_share, share); // files without a remembered hash are read twice
        Q_EMIT progressChanged();
    } else if (kind == QLatin1String(keys::kMade)) {
        m_madeFolder = event["bundle"].toString();
        m_madeName = m_name.trimmed();
    }
}

void ModelMaker::finish(const ProgramProcess::End& end) {
    const bool wasMaking = m_phase == MakingPhase::Making;
    const bool isOver = m_isCancelled || end.status == 0 ||
                        (end.status == kIncomplete && m_wasExamined); // the findings say why
    m_error = m_isCancelled ? std::nullopt : end.error;
    if (!m_error && !isOver)
        m_error = Error{ErrorCode::Internal, {}};
    m_phase = m_wasExamined ? MakingPhase::Examined : MakingPhase::Chosen;
    if (wasMaking && !m_madeFolder.isEmpty())
        m_phase = MakingPhase::Made;
    suggestName();
    Q_EMIT changed();
    if (m_phase == MakingPhase::Made)
        Q_EMIT made(m_madeFolder);
}

QString ModelMaker::progressText() const {
    if (m_totalBytes == 0)
        return tr("The files are being read…");
    if (m_doneBytes >= m_totalBytes)
        return tr("The model is being checked…");
    //: %1, %2: sizes, such as "13.4 GB"
    return tr("%1 of %2 read").arg(bytesText(m_doneBytes), bytesText(m_totalBytes));
}

QString ModelMaker::errorTitle() const {
    return m_error ? modelErrorText(*m_error) : QString();
}

QString ModelMaker::errorDetail() const {
    return m_error ? QString::fromStdString(m_error->detail) : QString();
}

void ModelMaker::retranslate() {
    suggestName();
    Q_EMIT changed();
    Q_EMIT partsChanged();
    Q_EMIT nameChanged();
    Q_EMIT progressChanged();
}

} // namespace nextgpt::app
