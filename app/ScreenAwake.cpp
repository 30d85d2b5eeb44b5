// SPDX-License-Identifier: Apache-2.0
#include "app/ScreenAwake.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace nextgpt::app {

namespace {

QDBusMessage call(const QString& method, const QVariantList& arguments) {
    const QString service = QStringLiteral("org.freedesktop.ScreenSaver");
    QDBusMessage message = QDBusMessage::createMethodCall(
        service, QStringLiteral("/org/freedesktop/ScreenSaver"), service, method);
    message.setAutoStartService(false);
    message.setArguments(arguments);
    return message;
}

} // namespace

ScreenAwake::ScreenAwake(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus) {}

void ScreenAwake::setHeld(bool held) {
    m_held = held;
    if (!m_bus.isConnected() || m_asking)
        return; // the reply decides
    if (!held)
        return release();
    if (m_cookie != 0)
        return;
    m_asking = true;
    const QVariantList arguments{QCoreApplication::applicationName(), tr("The window fills the screen")};
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call("Inhibit", arguments)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_asking = false;
        const QDBusPendingReply<quint32> reply = *watcher;
        m_cookie = reply.isError() ? 0 : reply.value();
        if (!m_held)
            release();
    });
}

void ScreenAwake::release() {
    if (const quint32 cookie = std::exchange(m_cookie, 0); cookie != 0)
        m_bus.asyncCall(call("UnInhibit", {cookie}));
}

} // namespace nextgpt::app
