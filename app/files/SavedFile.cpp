// SPDX-License-Identifier: Apache-2.0
#include "app/files/SavedFile.h"

#include "app/bridge/ContentSuffix.h"
#include "app/bridge/Conversions.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"
#include "engine/io/UnusedPath.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace nextgpt::app {

namespace {

constexpr mode_t kPermissions = 0666; ///< less the user's mask; never executable

[[noreturn]] void fail(const char* step) {
    const int error = errno;
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw EngineError(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                      std::string(step) + ": " + std::strerror(error));
}

/// A new file beside the target, under a name that no program uses; removed unless it gets its final name.
class TemporaryFile {
public:
    explicit TemporaryFile(const QString& folder)
        : m_path(folder + "/.nextgpt-" + QString::number(QRandomGenerator::global()->generate64(), 36) +
                 ".part") {
        const FileDescriptor file(
            ::open(encoded(m_path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kPermissions));
        struct stat status {};
        if (file.get() < 0 || ::fstat(file.get(), &status) != 0)
            fail("create a file in the folder");
        m_permissions = status.st_mode & kPermissions;
    }
    ~TemporaryFile() { ::unlink(encoded(m_path).constData()); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const QString& path() const { return m_path; }

    /// Ensures the permissions, also of a file that the writer has replaced, and that the data is on the
    /// disk.
    void settle() const {
        const FileDescriptor file(::open(encoded(m_path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
        if (file.get() < 0 || ::fchmod(file.get(), m_permissions) != 0 || ::fsync(file.get()) != 0)
            fail("write the file");
    }

    /// Gives the file its name; false if that exists and is to be kept.
    bool moveTo(const QString& target, Existing existing) const {
        const QByteArray from = encoded(m_path);
        const QByteArray to = encoded(target);
        if (existing == Existing::Replace) {
            if (::rename(from.constData(), to.constData()) != 0)
                fail("replace the file");
            return true;
        }
        if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
            return true;
        if (errno == EEXIST)
            return false;
        return moveByReserving(from, to);
    }

private:
    static QByteArray encoded(const QString& path) { return QFile::encodeName(path); }

    /// For file systems without RENAME_NOREPLACE: an empty file reserves the name.
    static bool moveByReserving(const QByteArray& from, const QByteArray& to) {
        const FileDescriptor reserved(
            ::open(to.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kPermissions));
        if (reserved.get() < 0 && errno == EEXIST)
            return false;
        if (reserved.get() < 0 || ::rename(from.constData(), to.constData()) != 0)
            fail("name the file");
        return true;
    }

    QString m_path;
    mode_t m_permissions = 0;
};

void syncFolder(const QString& folder) {
    const FileDescriptor opened(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() >= 0)
        ::fsync(opened.get()); // some file systems cannot; the file itself is synced
}

std::optional<SavedFile> identify(const QString& path) {
    struct stat status {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    constexpr qint64 kNsPerSecond = 1'000'000'000;
    return SavedFile{.path = path,
                     .device = status.st_dev,
                     .inode = status.st_ino,
                     .size = status.st_size,
                     .modifiedNs = status.st_mtim.tv_sec * kNsPerSecond + status.st_mtim.tv_nsec};
}

std::vector<SavedFile> identifyFilesIn(const QString& folder) {
    std::vector<SavedFile> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (entries.hasNext())
        if (const auto file = identify(entries.next()))
            files.push_back(*file);
    return files;
}

/// A folder beside a new file for its media, which is removed with them unless the file gets its name.
class NewMediaFolder {
public:
    explicit NewMediaFolder(const QString& stem)
        : m_path(toQString(unusedStem(toPath(stem + "_media"), {""}))) {}
    ~NewMediaFolder() {
        if (!m_kept)
            QDir(m_path).removeRecursively();
    }
    NewMediaFolder(const NewMediaFolder&) = delete;
    NewMediaFolder& operator=(const NewMediaFolder&) = delete;

    const QString& path() const { return m_path; }

    SavedFile keepWith(const QString& file) {
        m_kept = true;
        syncFolder(QFileInfo(file).absolutePath());
        SavedFile saved = identify(file).value_or(SavedFile{.path = file});
        if (QFileInfo(m_path).isDir()) {
            syncFolder(m_path);
            saved.folder = m_path;
            saved.media = identifyFilesIn(m_path);
        }
        return saved;
    }

private:
    QString m_path;
    bool m_kept = false;
};

bool removeUnchanged(const SavedFile& file) {
    const auto now = identify(file.path);
    return now && now->device == file.device && now->inode == file.inode && now->size == file.size &&
           now->modifiedNs == file.modifiedNs && ::unlink(QFile::encodeName(file.path).constData()) == 0;
}

/// Removes a folder and those in it as far as they are empty.
void removeEmptyFolders(const QString& folder) {
    const QStringList inner =
        QDir(folder).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString& name : inner)
        removeEmptyFolders(folder + '/' + name);
    QDir().rmdir(folder);
}

QString suffixOf(const NewContent& content, const QString& written) {
    return content.suffix.isEmpty() ? contentSuffix(written, content.modality) : content.suffix;
}

bool hasSuffix(const QString& path, const QString& suffix) {
    const QString given = QFileInfo(path).suffix().toLower();
    const bool sameJpeg = suffix == QLatin1String("jpg") && given == QLatin1String("jpeg");
    const bool sameTiff = suffix == QLatin1String("tiff") && given == QLatin1String("tif");
    return given == suffix || sameJpeg || sameTiff;
}

} // namespace

SavedFile saveUnderFreeName(const QString& folder, const QString& stem, const NewContent& content) {
    if (!QDir().mkpath(folder))
        throw EngineError(ErrorCode::FileNotWritable, "the folder cannot be created");
    const TemporaryFile temporary(folder);
    NewMediaFolder media(folder + '/' + stem);
    content.write({temporary.path(), media.path()});
    temporary.settle();
    const QString suffix = '.' + suffixOf(content, temporary.path());
    QString target = folder + '/' + stem + suffix;
    for (int number = 2; !temporary.moveTo(target, Existing::Keep); ++number)
        target = folder + '/' + stem + '-' + QString::number(number) + suffix;
    return media.keepWith(target);
}

std::optional<SavedFile> saveAs(const QString& path, Existing existing, const NewContent& content) {
    const QFileInfo chosen(path);
    const TemporaryFile temporary(chosen.absolutePath());
    NewMediaFolder media(chosen.absolutePath() + '/' + chosen.completeBaseName());
    content.write({temporary.path(), media.path()});
    temporary.settle();
    const QString suffix = suffixOf(content, temporary.path());
    const QString target = hasSuffix(path, suffix) ? path : path + '.' + suffix;
    if (!temporary.moveTo(target, target == path ? existing : Existing::Keep))
        return std::nullopt;
    return media.keepWith(target);
}

SavedFile savedFolder(const QString& path) {
    return {.path = path, .folder = path, .media = identifyFilesIn(path)};
}

bool removeSaved(const SavedFile& saved) {
    if (saved.path != saved.folder && !removeUnchanged(saved))
        return false;
    bool removed = true;
    for (const SavedFile& file : saved.media)
        removed = removeUnchanged(file) && removed;
    if (!saved.folder.isEmpty())
        removeEmptyFolders(saved.folder);
    return removed;
}

} // namespace nextgpt::app
