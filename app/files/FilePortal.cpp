// SPDX-License-Identifier: Apache-2.0
#include "app/files/FilePortal.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>
#include <QWindow>

#include <utility>

namespace nextgpt::app {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kObject = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kChooser = QStringLiteral("org.freedesktop.portal.FileChooser");
const QString kRequest = QStringLiteral("org.freedesktop.portal.Request");
constexpr int kAnswerTimeoutMs = 5000; ///< for the dialog to open, not for the user

/// D-Bus signature (us): a kind, 0 for a glob pattern, and the pattern.
struct Pattern {
    uint kind = 0;
    QString glob;
};
/// D-Bus signature (sa(us)).
struct Filter {
    QString name;
    QList<Pattern> patterns;
};

QDBusArgument& operator<<(QDBusArgument& argument, const Pattern& pattern) {
    argument.beginStructure();
    argument << pattern.kind << pattern.glob;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Pattern& pattern) {
    argument.beginStructure();
    argument >> pattern.kind >> pattern.glob;
    argument.endStructure();
    return argument;
}

QDBusArgument& operator<<(QDBusArgument& argument, const Filter& filter) {
    argument.beginStructure();
    argument << filter.name << filter.patterns;
    argument.endStructure();
    return argument;
}

const QDBusArgument& operator>>(const QDBusArgument& argument, Filter& filter) {
    argument.beginStructure();
    argument >> filter.name >> filter.patterns;
    argument.endStructure();
    return argument;
}

QList<Filter> filtersOf(const QList<FileFilter>& given) {
    QList<Filter> filters;
    for (const FileFilter& filter : given) {
        Filter& added = filters.emplaceBack(Filter{filter.name, {}});
        for (const QString& glob : filter.patterns)
            added.patterns.append({0, glob});
    }
    return filters;
}

/// The window that the dialog belongs to, as the portal identifies it.
QString parentWindow() {
    const QWindow* window = QGuiApplication::focusWindow();
    return window != nullptr && QGuiApplication::platformName() == QLatin1String("xcb")
               ? "x11:" + QString::number(window->winId(), 16)
               : QString();
}

} // namespace

FilePortal::FilePortal(const QDBusConnection& connection, QObject* parent)
    : QObject(parent)
    , m_connection(connection) {
    qDBusRegisterMetaType<Pattern>();
    qDBusRegisterMetaType<QList<Pattern>>();
    qDBusRegisterMetaType<Filter>();
    qDBusRegisterMetaType<QList<Filter>>();
}

QVariantMap FilePortal::optionsOf(const Question& question, const QString& token) const {
    QVariantMap options{{"handle_token", token}, {"modal", true}};
    if (question.saving)
        options.insert("current_name", question.name);
    else if (question.choosesFolder)
        options.insert("directory", true);
    else
        options.insert("multiple", true);
    if (!question.folder.isEmpty())
        options.insert("current_folder", QFile::encodeName(question.folder) + '\0'); // a byte string in C
    if (!question.filters.isEmpty())
        options.insert("filters", QVariant::fromValue(filtersOf(question.filters)));
    return options;
}

/// The answer is a signal of a request object, whose path follows from the caller's name and token.
void FilePortal::listenAt(const QString& path) {
    if (path == m_listeningAt)
        return;
    const char* const slot = SLOT(onResponse(uint, QVariantMap));
    if (!m_listeningAt.isEmpty())
        m_connection.disconnect(QString(), m_listeningAt, kRequest, "Response", this, slot);
    m_listeningAt = path;
    if (!path.isEmpty())
        m_connection.connect(QString(), path, kRequest, "Response", this, slot);
}

void FilePortal::ask(const Question& question, const Answered& answered) {
    m_answered = answered;
    const quint64 serial = ++m_serial;
    if (!m_connection.isConnected())
        return finish(std::nullopt);
    const QString token = "nextgpt" + QString::number(serial);
    const QString caller = m_connection.baseService().mid(1).replace('.', '_');
    if (!caller.isEmpty()) // without a bus there are no names
        listenAt(kObject + "/request/" + caller + '/' + token);
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kObject, kChooser,
                                                       question.saving ? QStringLiteral("SaveFile")
                                                                       : QStringLiteral("OpenFile"));
    call.setArguments({parentWindow(), question.title, optionsOf(question, token)});
    auto* watcher = new QDBusPendingCallWatcher(m_connection.asyncCall(call, kAnswerTimeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, serial] {
        watcher->deleteLater();
        if (serial != m_serial)
            return;
        const QDBusPendingReply<QDBusObjectPath> handle = *watcher;
        if (handle.isError())
            return finish(std::nullopt);
        listenAt(handle.value().path()); // old portals choose another path
    });
}

void FilePortal::onResponse(uint code, const QVariantMap& results) {
    QList<QUrl> chosen;
    if (code == 0)
        for (const QString& uri : results.value("uris").toStringList())
            chosen.append(QUrl(uri));
    finish(chosen);
}

void FilePortal::finish(const Answer& answer) {
    listenAt({});
    if (const Answered answered = std::exchange(m_answered, {}))
        answered(answer);
}

QDBusConnection desktopBus() {
    const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
    const bool hasBus = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
                        (!runtime.isEmpty() && QFile::exists(QFile::decodeName(runtime + "/bus")));
    const bool hasDesktop = QGuiApplication::platformName() == QLatin1String("xcb") ||
                            QGuiApplication::platformName().startsWith(QLatin1String("wayland"));
    return hasBus && hasDesktop ? QDBusConnection::sessionBus()
                                : QDBusConnection(QStringLiteral("no desktop"));
}

} // namespace nextgpt::app
