// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/BackgroundWork.h"
#include "app/files/FileChooser.h"
#include "app/files/SavedFile.h"
#include "app/files/SuggestedName.h"
#include "app/library/Library.h"
#include "app/playback/Player.h"

#include "engine/core/PerModality.h"

namespace nextgpt::app {

/// Saves media and exports as files of the user. Saving a medium takes one press: the name follows from the
/// request, the folder is the one used last for this kind of medium, and nothing is replaced. The result can
/// be shown and undone.
class MediaSaver : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool saved READ saved NOTIFY changed)
    Q_PROPERTY(bool failed READ failed NOTIFY changed)
    Q_PROPERTY(bool undoable READ undoable NOTIFY changed)

public:
    /// What is saved: a name to suggest, and how to write it. `write` runs on another thread. An export has
    /// the modality Text.
    struct Item {
        Origin origin{};
        QString stem{};
        QString suffix{};
        FileWriter write{};
    };

    MediaSaver(Library& library, FileChooser& chooser, QObject* parent = nullptr);

    /// What happened last, for a toast; empty if there is nothing to report.
    QString message() const { return m_message; }
    /// The message is about a file that exists now.
    bool saved() const { return m_saved.has_value(); }
    /// The message is about a file that could not be saved, which saveElsewhere() may save.
    bool failed() const { return m_failed; }
    bool undoable() const { return m_saved.has_value() && !m_replaced; }

    /// Where the origin of a medium comes from that the open conversation does not show.
    using OriginSource = std::function<std::optional<Origin>(const QString& path)>;
    void setOriginSource(OriginSource source) { m_originSource = std::move(source); }

    /// The folder for a kind of medium: the one set here, or the user's own while it does not exist.
    QString folder(Modality modality) const;
    void setFolder(Modality modality, const QString& folder);

    /// Saves a medium under a name that follows from its origin.
    Q_INVOKABLE void saveMedia(const QString& path);
    Q_INVOKABLE void saveMediaAs(const QString& path);
    /// Saves the frame that the player shows as PNG.
    Q_INVOKABLE void saveFrame(nextgpt::app::Player* player);
    /// Saves the first video of a reply with its first audio as audio track.
    Q_INVOKABLE void saveJoined(const QString& messageId);
    /// Asks for another place for what could not be saved.
    Q_INVOKABLE void saveElsewhere();
    /// Saves any other file, such as an export.
    void save(const Item& item);
    void saveAs(const Item& item);
    /// Tells about a folder that an export of many files has written.
    void showExported(const QString& folder);
    /// Shows other messages about files in the same place.
    void inform(const QString& message);

    Q_INVOKABLE void showInFolder();
    /// Deletes what was saved last.
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    /// A folder was chosen for this kind of medium, or for exports.
    void folderChosen(nextgpt::Modality modality, const QString& folder);

private:
    Item itemOf(const QString& path) const;
    void writeTo(const Item& item, const QString& path);
    void onSaved(const Outcome<SavedFile>& outcome, Modality modality, Existing existing);
    void tell(const QString& message);

    Library& m_library;
    OriginSource m_originSource;
    FileChooser& m_chooser;
    PerModality<QString> m_folders;
    QString m_exportFolder;
    Item m_last; ///< for saveElsewhere()
    std::optional<SavedFile> m_saved;
    bool m_failed = false;
    bool m_replaced = false; ///< the saved file took the place of another one
    QString m_message;
};

} // namespace nextgpt::app
