// SPDX-License-Identifier: Apache-2.0
#include "app/files/FileManager.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace nextgpt::app {

namespace {

constexpr int kAnswerTimeoutMs = 10'000;

/// https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
QDBusMessage questionFor(const QString& path) {
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    const QString uri = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    call.setArguments({QStringList{uri}, QString()});
    return call;
}

bool openFolder(const QString& path) {
    return QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

} // namespace

void showInFileManager(const QDBusConnection& bus, const QString& path, QObject* receiver,
                       const std::function<void(bool)>& done) {
    if (!bus.isConnected())
        return done(openFolder(path));
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(questionFor(path), kAnswerTimeoutMs), receiver);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, receiver, [answer, path, done] {
        answer->deleteLater();
        done(!answer->isError() || openFolder(path));
    });
}

} // namespace nextgpt::app
