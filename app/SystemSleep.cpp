// SPDX-License-Identifier: Apache-2.0
#include "app/SystemSleep.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace nextgpt::app {

namespace {

const QString kService = QStringLiteral("org.freedesktop.login1");
const QString kPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");

} // namespace

SystemSleep::SystemSleep(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus) {
    if (!m_bus.isConnected())
        return;
    // Without a bus, as in tests, there are no names; on one, only logind's signal counts.
    const QString sender = m_bus.baseService().isEmpty() ? QString() : kService;
    m_bus.connect(sender, kPath, kManager, QStringLiteral("PrepareForSleep"), this,
                  SLOT(onPrepareForSleep(QDBusMessage)));
    delaySleep();
}

void SystemSleep::delaySleep() {
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kManager, QStringLiteral("Inhibit"));
    call.setAutoStartService(false);
    call.setArguments({QStringLiteral("sleep"), QCoreApplication::applicationName(),
                       QStringLiteral("Saves recordings and drafts"), QStringLiteral("delay")});
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (!reply.isError())
            m_delay = reply.value();
    });
}

void SystemSleep::allow() {
    if (std::exchange(m_asked, false))
        m_delay = {};
}

void SystemSleep::onPrepareForSleep(const QDBusMessage& message) {
    m_asked = message.arguments().value(0).toBool();
    if (m_asked) {
        Q_EMIT aboutToSleep();
        return;
    }
    delaySleep();
    Q_EMIT wokeUp();
}

} // namespace nextgpt::app
