// SPDX-License-Identifier: Apache-2.0
#include "app/models/OwnModels.h"

#include "app/bridge/ErrorText.h"
#include "app/profile/UserFolders.h"

#include "engine/core/BundleKeys.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <unistd.h>

#include <algorithm>
#include <utility>

namespace nextgpt::app {

namespace {

/// Memory of this process that nothing else shares: most of it is the model, which is freed before another
/// one is loaded.
qint64 privateBytes() {
    QFile statm("/proc/self/statm");
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = statm.readAll().split(' ');
    const qint64 resident = pages.value(1).toLongLong();
    const qint64 shared = pages.value(2).toLongLong();
    return std::max<qint64>(resident - shared, 0) * ::sysconf(_SC_PAGESIZE);
}

/// Folders are compared as text.
QString absolute(const QString& folder) {
    return folder.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
}

ModelPlaces absolute(ModelPlaces places) {
    places.models = absolute(places.models);
    places.shipped = absolute(places.shipped);
    return places;
}

} // namespace

OwnModels::OwnModels(const ModelPlaces& places, QObject* parent)
    : QObject(parent)
    , m_places(absolute(places))
    , m_list(places.program, ProgramProcess::Afterwards::Kill)
    , m_verification(places.program, ProgramProcess::Afterwards::Kill) {
    connect(&m_list, &ProgramProcess::received, this, [this](const QJsonObject& event) {
        if (event[keys::kEvent] == QLatin1String(keys::kBundle))
            m_read.append(storedModelFrom(event, originOf(event[keys::kFolder].toString())));
    });
    connect(&m_list, &ProgramProcess::ended, this, &OwnModels::finishList);
    connect(&m_verification, &ProgramProcess::received, this, &OwnModels::receiveVerified);
    connect(&m_verification, &ProgramProcess::ended, this, &OwnModels::finishVerification);
}

ModelOrigin OwnModels::originOf(const QString& folder) const {
    if (folder == m_places.shipped)
        return ModelOrigin::Shipped;
    return QFileInfo(folder).absolutePath() == m_places.models ? ModelOrigin::Made : ModelOrigin::Elsewhere;
}

QStringList OwnModels::folders() const {
    QStringList folders;
    if (!m_places.shipped.isEmpty())
        folders.append(m_places.shipped);
    folders += bundlesIn(m_places.models);
    if (!m_current.isEmpty() && !folders.contains(m_current))
        folders.append(m_current);
    return folders;
}

QStringList OwnModels::listOptions() const {
    return {
        "bundle", "list", "--json", "--device", m_places.device, "--freed", QString::number(privateBytes())};
}

void OwnModels::refresh() {
    if (m_list.isRunning()) {
        m_isListOutdated = true;
        return;
    }
    m_read.clear();
    const QStringList found = folders();
    if (found.isEmpty())
        return m_rows.setModels({});
    m_list.start(listOptions() + QStringList{"--"} + found);
    Q_EMIT changed();
}

void OwnModels::finishList(const ProgramProcess::End& end) {
    if (end.error)
        showError(modelErrorText(*end.error), QString::fromStdString(end.error->detail));
    else
        m_rows.setModels(m_read);
    Q_EMIT changed();
    if (std::exchange(m_isListOutdated, false))
        refresh();
}

void OwnModels::setCurrent(const QString& folder) {
    m_current = absolute(folder);
    m_rows.setCurrent(current());
}

void OwnModels::useInChat(const QString& folder) {
    dismiss();
    m_verification.kill();
    m_result.reset();
    m_share = -1;
    m_verified = folder;
    m_verification.start(listOptions() + QStringList{"--verify", "--", folder});
    Q_EMIT changed();
    Q_EMIT shareChanged();
}

void OwnModels::cancelUse() {
    m_verification.kill();
    m_verified.clear();
    Q_EMIT changed();
}

void OwnModels::receiveVerified(const QJsonObject& event) {
    if (event[keys::kEvent] == QLatin1String(keys::kBundle)) {
        m_result = storedModelFrom(event, originOf(m_verified));
    } else if (event[keys::kEvent] == QLatin1String(keys::kProgress)) {
        m_share = event[keys::kDone].toDouble() / std::max(event[keys::kTotal].toDouble(), 1.0);
        Q_EMIT shareChanged();
    }
}

void OwnModels::finishVerification(const ProgramProcess::End& end) {
    const QString folder = std::exchange(m_verified, {});
    std::optional<Error> error = end.error;
    if (m_result) {
        m_rows.update(*m_result);
        error = m_result->error;
    } else if (!error) {
        error = Error{ErrorCode::Internal, {}};
    }
    if (error)
        return showError(modelErrorText(*error) + ' ' + tr("The chat keeps the model that it has."),
                         QString::fromStdString(error->detail));
    //: %1: name of a model
    show(tr("The chat now uses “%1”. Conversations stay as they are.").arg(m_result->name));
    Q_EMIT bundleWanted(folder == m_places.shipped ? QString() : folder);
}

void OwnModels::showRefused(const QString& folder, const Error& error) {
    const StoredModel* model = m_rows.find(folder);
    const QString name = model != nullptr ? model->name : QFileInfo(folder).fileName();
    //: %1: name of a model; %2: a sentence that says why
    showError(tr("“%1” could not be loaded, so the chat uses the model before it. %2")
                  .arg(name, modelErrorText(error)),
              QString::fromStdString(error.detail));
}

void OwnModels::remove(const QString& folder) {
    const StoredModel* model = m_rows.find(folder);
    if (model == nullptr || model->origin != ModelOrigin::Made || folder == current())
        return;
    const QString name = model->name;
    if (!moveFolderToTrash(folder))
        return showError(
            tr("The model could not be moved to the trash. Delete its folder “%1” instead.").arg(folder));
    m_rows.remove(folder);
    //: %1: name of a model
    show(tr("“%1” is in the trash.").arg(name));
}

void OwnModels::openFolder(const QString& folder) {
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void OwnModels::show(const QString& notice) {
    m_notice = notice;
    m_errorTitle.clear();
    m_errorDetail.clear();
    Q_EMIT changed();
}

void OwnModels::showError(const QString& title, const QString& detail) {
    m_notice.clear();
    m_errorTitle = title;
    m_errorDetail = detail;
    Q_EMIT changed();
}

void OwnModels::dismiss() {
    show({});
}

void OwnModels::retranslate() {
    m_rows.retranslate();
}

} // namespace nextgpt::app
