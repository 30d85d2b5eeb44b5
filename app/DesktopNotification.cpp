// SPDX-License-Identifier: Apache-2.0
#include "app/DesktopNotification.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace nextgpt::app {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kServerDecides = -1; ///< how long it is shown

QDBusMessage call(const QString& method, const QVariantList& arguments) {
    QDBusMessage message = QDBusMessage::createMethodCall(kService, kPath, kService, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

DesktopNotification::DesktopNotification(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus) {
    if (!m_bus.isConnected())
        return;
    m_bus.connect({}, kPath, kService, QStringLiteral("ActionInvoked"), this,
                  SLOT(onAction(quint32, QString)));
    m_bus.connect({}, kPath, kService, QStringLiteral("NotificationClosed"), this,
                  SLOT(onClosed(quint32, quint32)));
}

void DesktopNotification::show(const QString& title, const QString& text) {
    if (!m_bus.isConnected())
        return;
    const QStringList actions{QStringLiteral("default"), tr("Open")};
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QStringLiteral("nextgpt")}};
    // The text may contain markup for the server: what the user wrote is shown as it is.
    const QVariantList arguments{QCoreApplication::applicationName(),
                                 m_id,
                                 QStringLiteral("nextgpt"),
                                 m_title == Title::Shown ? title : QCoreApplication::applicationName(),
                                 text.toHtmlEscaped(),
                                 actions,
                                 hints,
                                 kServerDecides};
    auto* watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("Notify"), arguments)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* finished) {
        const QDBusPendingReply<quint32> reply = *finished;
        m_id = reply.isError() ? 0 : reply.value();
        finished->deleteLater();
    });
}

void DesktopNotification::withdraw() {
    if (m_id != 0)
        m_bus.asyncCall(call(QStringLiteral("CloseNotification"), {m_id}));
}

void DesktopNotification::onAction(quint32 id, const QString& action) {
    if (id == m_id && action == QLatin1String("default"))
        Q_EMIT activated();
}

void DesktopNotification::onClosed(quint32 id, quint32 reason) {
    Q_UNUSED(reason)
    if (id == m_id)
        m_id = 0;
}

} // namespace nextgpt::app
