// SPDX-License-Identifier: Apache-2.0
#include "app/files/FileManager.h"

#include "app/files/FilePortal.h"

#include <QDBusMessage>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace nextgpt::app {

namespace {

constexpr int kAnswerTimeoutMs = 2000;

/// https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
bool askFileManager(const QString& path) {
    const QDBusConnection bus = desktopBus();
    if (!bus.isConnected())
        return false;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    const QString uri = QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded);
    call.setArguments({QStringList{uri}, QString()});
    return bus.call(call, QDBus::Block, kAnswerTimeoutMs).type() == QDBusMessage::ReplyMessage;
}

} // namespace

bool showInFileManager(const QString& path) {
    return askFileManager(path) ||
           QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

} // namespace nextgpt::app
