// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/files/FilePortal.h"

#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// Lets the user choose files to open or a name to save under: with the desktop's dialog where there is one,
/// and otherwise with the window's own, which shows the question of this object.
class FileChooser : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(bool saving READ saving NOTIFY changed)
    Q_PROPERTY(bool choosesFolder READ choosesFolder NOTIFY changed)
    Q_PROPERTY(QString acceptText READ acceptText NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QUrl folder READ folder NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QVariantList filters READ filters NOTIFY changed)

public:
    /// Why a name cannot be saved under, or must be asked about first.
    enum class NameProblem { None, Empty, TooLong, FolderMissing, FolderReadOnly, IsFolder, Exists };
    Q_ENUM(NameProblem)

    /// The chosen name, whose existing file the user has agreed to replace if there was one.
    using TargetChosen = std::function<void(const QString& path)>;

    explicit FileChooser(const QDBusConnection& bus, QObject* parent = nullptr);

    /// Asks for a name. Nothing happens if the user cancels.
    void chooseTarget(const QString& folder, const QString& name, const TargetChosen& chosen);
    /// Asks for media files and emits filesChosen().
    Q_INVOKABLE void chooseMedia();
    /// Asks for the file of a medium that is missing and emits replacementChosen().
    Q_INVOKABLE void chooseReplacement();
    /// Asks for exported conversations and emits exportsChosen().
    Q_INVOKABLE void chooseExports();
    /// Ask for the data, the model and the folder of training runs, and emit the signals of these names.
    Q_INVOKABLE void chooseTrainingFiles();
    Q_INVOKABLE void chooseTrainingFolder();
    Q_INVOKABLE void chooseBundle();
    Q_INVOKABLE void chooseRunsFolder(const QString& current);
    /// Asks for the folder that a part of a model is imported from and emits importFolderChosen().
    Q_INVOKABLE void chooseImportFolder();
    /// Ask for files or a folder that a model is to be made of, and emit modelPartsChosen().
    Q_INVOKABLE void chooseModelFiles();
    Q_INVOKABLE void chooseModelFolder();

    /// The question of the window's own dialog.
    bool asking() const { return m_asking; }
    bool saving() const { return m_question.saving; }
    bool choosesFolder() const { return m_question.choosesFolder; }
    /// The label of the button that accepts; empty when files are attached or a name is asked for.
    QString acceptText() const { return m_acceptText; }
    QString title() const { return m_question.title; }
    QUrl folder() const { return QUrl::fromLocalFile(m_question.folder); }
    QString name() const { return m_question.name; }
    /// List of { name, patterns }.
    QVariantList filters() const;

    /// List of { name, url, icon }: the user's folders.
    Q_INVOKABLE QVariantList places() const;
    /// List of { name, url }: the folders from the root to `folder`.
    Q_INVOKABLE QVariantList ancestors(const QUrl& folder) const;
    Q_INVOKABLE QUrl parentOf(const QUrl& folder) const;
    Q_INVOKABLE nextgpt::app::FileChooser::NameProblem problemOf(const QUrl& folder,
                                                                 const QString& name) const;
    /// The name that a file would get: with the suffix of its content.
    Q_INVOKABLE QString targetName(const QUrl& folder, const QString& name) const;
    /// A guess by file name, a `Modality` of QML; Text for other files.
    Q_INVOKABLE int modalityOf(const QString& name) const;
    /// The answers of the window's own dialog.
    Q_INVOKABLE void acceptTarget(const QUrl& folder, const QString& name);
    Q_INVOKABLE void acceptFiles(const QList<QUrl>& files);
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void filesChosen(const QList<QUrl>& files);
    void replacementChosen(const QList<QUrl>& files);
    void exportsChosen(const QList<QUrl>& files);
    void trainingDataChosen(const QList<QUrl>& paths);
    void bundleChosen(const QList<QUrl>& folders);
    void runsFolderChosen(const QList<QUrl>& folders);
    void importFolderChosen(const QList<QUrl>& folders);
    void modelPartsChosen(const QList<QUrl>& paths);

private:
    using FilesChosen = void (FileChooser::*)(const QList<QUrl>&);

    void askForMedia(const QString& title);
    void ask(const FilePortal::Question& question);
    void askForFolder(const QString& title, const QString& folder, FilesChosen chosen);
    void answer(const QList<QUrl>& files);
    QString targetOf(const QUrl& folder, const QString& name) const;

    FilePortal m_portal;
    FilePortal::Question m_question;
    TargetChosen m_targetChosen;
    FilesChosen m_filesChosen = &FileChooser::filesChosen;
    QString m_acceptText;
    QString m_lastFolder; ///< the parent of the folder chosen last
    QString m_lastOpened; ///< folder of the files chosen last
    bool m_asking = false;
};

} // namespace nextgpt::app
