// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QUrl>
#include <QVariantMap>

#include <functional>
#include <optional>

namespace nextgpt::app {

/// One line of a file dialog's filter: a display name and patterns such as "*.png".
struct FileFilter {
    QString name;
    QStringList patterns;
};

/// The file dialogs of the desktop, through org.freedesktop.portal.FileChooser:
/// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.FileChooser.html
class FilePortal : public QObject {
    Q_OBJECT

public:
    struct Question {
        bool saving = false;        ///< a name to save under; otherwise existing files
        bool choosesFolder = false; ///< one existing folder
        QString title{};
        QString folder{};
        QString name{}; ///< suggested, when saving
        QList<FileFilter> filters{};
    };
    /// The chosen files, none if the user cancelled; nullopt if there is no portal.
    using Answer = std::optional<QList<QUrl>>;
    using Answered = std::function<void(const Answer&)>;

    /// `connection`: the session bus. One that is not connected stands for a desktop without a portal.
    explicit FilePortal(const QDBusConnection& connection, QObject* parent = nullptr);

    /// Asks without blocking. A question that is asked before the last one is answered replaces it.
    void ask(const Question& question, const Answered& answered);

private Q_SLOTS:
    void onResponse(uint code, const QVariantMap& results);

private:
    QVariantMap optionsOf(const Question& question, const QString& token) const;
    void listenAt(const QString& path);
    void finish(const Answer& answer);

    QDBusConnection m_connection;
    Answered m_answered;
    QString m_listeningAt;
    quint64 m_serial = 0;
};

/// The session bus if a desktop runs in this session; a connection that is not open otherwise.
QDBusConnection desktopBus();

} // namespace nextgpt::app
