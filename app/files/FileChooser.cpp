// SPDX-License-Identifier: Apache-2.0
#include "app/files/FileChooser.h"

#include "app/files/StandardFolders.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr qsizetype kMaxNameBytes = 255; ///< of every common file system

const QStringList kImages{"*.png", "*.jpg",  "*.jpeg", "*.webp", "*.bmp", "*.gif",
                          "*.tif", "*.tiff", "*.heic", "*.heif", "*.avif"};
const QStringList kVideos{"*.mp4", "*.m4v", "*.mov", "*.mkv", "*.webm", "*.avi", "*.mts", "*.m2ts", "*.3gp"};
const QStringList kAudio{"*.wav", "*.flac", "*.mp3",  "*.m4a", "*.aac", "*.ogg",
                         "*.oga", "*.opus", "*.aiff", "*.aif", "*.mka"};

} // namespace

FileChooser::FileChooser(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_portal(bus) {}

void FileChooser::chooseTarget(const QString& folder, const QString& name, const TargetChosen& chosen) {
    m_targetChosen = chosen;
    m_acceptText.clear();
    ask({.saving = true, .title = tr("Save as"), .folder = folder, .name = name});
}

void FileChooser::chooseMedia() {
    m_filesChosen = &FileChooser::filesChosen;
    askForMedia(tr("Attach images, videos and audio"));
}

void FileChooser::chooseReplacement() {
    m_filesChosen = &FileChooser::replacementChosen;
    askForMedia(tr("Locate the missing file"));
}

void FileChooser::askForMedia(const QString& title) {
    const QList<FileFilter> filters{{tr("Images, videos and audio"), kImages + kVideos + kAudio},
                                    {tr("Images"), kImages},
                                    {tr("Videos"), kVideos},
                                    {tr("Audio"), kAudio},
                                    {tr("All files"), {"*"}}};
    m_acceptText.clear();
    ask({.title = title,
         .folder = m_lastOpened.isEmpty() ? standardFolder(Modality::Image) : m_lastOpened,
         .filters = filters});
}

void FileChooser::chooseExports() {
    m_filesChosen = &FileChooser::exportsChosen;
    //: On a button that adds conversations from chosen files
    m_acceptText = tr("Import");
    ask({.title = tr("Import conversations"),
         .folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
         .filters = {{tr("Exported conversations"), {"*.json"}}}});
}

void FileChooser::chooseTrainingFiles() {
    m_filesChosen = &FileChooser::trainingDataChosen;
    //: On a button that adds the chosen files
    m_acceptText = tr("Add");
    ask({.title = tr("Add training data"),
         .folder = m_lastFolder,
         .filters = {{tr("Lists of training data"), {"*.json", "*.jsonl", "*.csv"}}}});
}

void FileChooser::chooseTrainingFolder() {
    askForFolder(tr("Add a folder of training data"), m_lastFolder, &FileChooser::trainingDataChosen);
}

void FileChooser::chooseBundle() {
    askForFolder(tr("Choose the folder of a model"), m_lastFolder, &FileChooser::bundleChosen);
}

void FileChooser::chooseRunsFolder(const QString& current) {
    askForFolder(tr("Choose the folder of training runs"), current, &FileChooser::runsFolderChosen);
}

void FileChooser::chooseImportFolder() {
    askForFolder(tr("Choose the folder that has the files"), m_lastFolder, &FileChooser::importFolderChosen);
}

void FileChooser::chooseModelFiles() {
    m_filesChosen = &FileChooser::modelPartsChosen;
    //: On a button that adds the chosen files
    m_acceptText = tr("Add");
    ask({.title = tr("Add parts of a model"), .folder = m_lastFolder, .filters = {{tr("All files"), {"*"}}}});
}

void FileChooser::chooseModelFolder() {
    askForFolder(tr("Add a folder with parts of a model"), m_lastFolder, &FileChooser::modelPartsChosen);
}

void FileChooser::askForFolder(const QString& title, const QString& folder, FilesChosen chosen) {
    m_filesChosen = chosen;
    m_acceptText = tr("Choose this folder");
    ask({.choosesFolder = true, .title = title, .folder = folder});
}

void FileChooser::ask(const FilePortal::Question& question) {
    m_question = question;
    if (!QFileInfo(m_question.folder).isDir())
        m_question.folder = QDir::homePath();
    m_portal.ask(m_question, [this](const FilePortal::Answer& chosen) {
        if (chosen)
            return answer(*chosen);
        m_asking = true;
        Q_EMIT changed();
    });
}

void FileChooser::answer(const QList<QUrl>& files) {
    const TargetChosen chosen = std::exchange(m_targetChosen, {}); // first: the dialog that closes cancels
    if (std::exchange(m_asking, false))
        Q_EMIT changed();
    if (files.isEmpty())
        return;
    if (m_question.saving && chosen)
        return chosen(files.first().toLocalFile());
    const bool isMedia =
        m_filesChosen == &FileChooser::filesChosen || m_filesChosen == &FileChooser::replacementChosen;
    if (isMedia)
        m_lastOpened = QFileInfo(files.first().toLocalFile()).absolutePath();
    else
        m_lastFolder = QFileInfo(files.first().toLocalFile()).absolutePath();
    Q_EMIT(this->*m_filesChosen)(files);
}

QVariantList FileChooser::filters() const {
    QVariantList rows;
    for (const FileFilter& filter : m_question.filters)
        rows << QVariantMap{{"name", filter.name}, {"patterns", filter.patterns}};
    return rows;
}

QVariantList FileChooser::places() const {
    QVariantList rows;
    for (const Place& place : app::places())
        rows << QVariantMap{
            {"name", place.name}, {"url", QUrl::fromLocalFile(place.path)}, {"icon", place.icon}};
    return rows;
}

QVariantList FileChooser::ancestors(const QUrl& folder) const {
    QVariantList rows;
    QString path = QDir::cleanPath(folder.toLocalFile());
    while (true) {
        rows.prepend(QVariantMap{{"name", folderName(path)}, {"url", QUrl::fromLocalFile(path)}});
        const QString parent = QFileInfo(path).absolutePath();
        if (parent == path || path == QDir::cleanPath(QDir::homePath()))
            return rows;
        path = parent;
    }
}

QUrl FileChooser::parentOf(const QUrl& folder) const {
    return QUrl::fromLocalFile(QFileInfo(QDir::cleanPath(folder.toLocalFile())).absolutePath());
}

/// The name gets the suffix of the suggested one, so that the question about an existing file is about the
/// right file.
QString FileChooser::targetOf(const QUrl& folder, const QString& name) const {
    const QString suffix = QFileInfo(m_question.name).suffix();
    const QString trimmed = name.trimmed();
    const bool complete =
        suffix.isEmpty() || QFileInfo(trimmed).suffix().compare(suffix, Qt::CaseInsensitive) == 0;
    const QString file = complete ? trimmed : trimmed + '.' + suffix;
    return QDir::cleanPath(QDir(folder.toLocalFile()).absoluteFilePath(file));
}

FileChooser::NameProblem FileChooser::problemOf(const QUrl& folder, const QString& name) const {
    if (name.trimmed().isEmpty())
        return NameProblem::Empty;
    if (QFileInfo(QDir(folder.toLocalFile()).absoluteFilePath(name.trimmed())).isDir())
        return NameProblem::IsFolder;
    const QFileInfo target(targetOf(folder, name));
    if (target.fileName().toUtf8().size() > kMaxNameBytes)
        return NameProblem::TooLong;
    if (target.isDir())
        return NameProblem::IsFolder;
    const QFileInfo parent(target.absolutePath());
    if (!parent.isDir())
        return NameProblem::FolderMissing;
    if (!parent.isWritable())
        return NameProblem::FolderReadOnly;
    return target.exists() || target.isSymLink() ? NameProblem::Exists : NameProblem::None;
}

QString FileChooser::targetName(const QUrl& folder, const QString& name) const {
    return QFileInfo(targetOf(folder, name)).fileName();
}

int FileChooser::modalityOf(const QString& name) const {
    const auto matches = [&name](const QStringList& patterns) {
        return std::any_of(patterns.begin(), patterns.end(), [&name](const QString& pattern) {
            return name.endsWith(pattern.mid(1), Qt::CaseInsensitive);
        });
    };
    const Modality modality = matches(kImages)   ? Modality::Image
                              : matches(kVideos) ? Modality::Video
                              : matches(kAudio)  ? Modality::Audio
                                                 : Modality::Text;
    return int(modality);
}

void FileChooser::acceptTarget(const QUrl& folder, const QString& name) {
    answer({QUrl::fromLocalFile(targetOf(folder, name))});
}

void FileChooser::acceptFiles(const QList<QUrl>& files) {
    answer(files);
}

void FileChooser::cancel() {
    answer({});
}

} // namespace nextgpt::app
