// SPDX-License-Identifier: Apache-2.0
#include "app/profile/StoredMedia.h"

#include "app/bridge/Conversions.h"
#include "app/profile/PrivateFolder.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"
#include "engine/io/Sha256.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace nextgpt::app {

namespace {

constexpr std::size_t kPieceBytes = 1 << 20;

[[noreturn]] void failToWrite(const QString& target) {
    const int error = errno;
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw EngineError(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                      target.toStdString() + ": " + std::strerror(error));
}

/// A new file with a name of its own, removed unless it gets its final name.
class TemporaryFile {
public:
    explicit TemporaryFile(const QString& folder)
        : m_name(QFile::encodeName(folder + "/.XXXXXX.part"))
        , m_descriptor(::mkostemps(m_name.data(), 5, O_CLOEXEC)) { // readable by its owner only
        if (m_descriptor.get() < 0)
            failToWrite(folder);
    }
    ~TemporaryFile() {
        if (!m_name.isEmpty())
            ::unlink(m_name.constData());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(m_descriptor.get(), bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                failToWrite(QFile::decodeName(m_name));
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void moveTo(const QString& target) {
        if (::fsync(m_descriptor.get()) != 0 ||
            ::rename(m_name.constData(), QFile::encodeName(target).constData()) != 0)
            failToWrite(target);
        m_name.clear();
    }

private:
    QByteArray m_name;
    FileDescriptor m_descriptor;
};

void syncFolder(const QString& folder) {
    const FileDescriptor descriptor(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.get() < 0 || ::fsync(descriptor.get()) != 0)
        failToWrite(folder);
}

/// The SHA-256 of what was copied.
std::string copyInto(const TemporaryFile& target, const FileDescriptor& source) {
    Sha256 hash;
    std::vector<char> piece(kPieceBytes);
    while (true) {
        const ssize_t count = ::read(source.get(), piece.data(), piece.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            throw EngineError(ErrorCode::FileUnreadable, std::strerror(errno));
        if (count == 0)
            return hash.finish();
        const std::string_view bytes(piece.data(), static_cast<std::size_t>(count));
        hash.update(bytes);
        target.write(bytes);
    }
}

/// Names of media types begin with the medium.
bool isMedium(const QMimeType& type) {
    return type.name().startsWith(QLatin1String("image/")) ||
           type.name().startsWith(QLatin1String("video/")) || type.name().startsWith(QLatin1String("audio/"));
}

} // namespace

QString storeCopy(const std::filesystem::path& source, const QString& folder, const QString& suffix) {
    const OpenedFile opened = openRegularFile(source);
    makePrivateFolder(QFileInfo(folder).path());
    if (!makePrivateFolder(folder))
        failToWrite(folder);
    TemporaryFile copy(folder);
    QString target = folder + '/' + QString::fromStdString(copyInto(copy, opened.descriptor)) + suffix;
    if (QFileInfo::exists(target))
        return target;
    copy.moveTo(target);
    syncFolder(folder);
    return target;
}

QString mediaSuffix(const QString& fileName, const QString& path) {
    const QMimeDatabase types;
    const QMimeType named = types.mimeTypeForFile(fileName, QMimeDatabase::MatchExtension);
    if (isMedium(named))
        return '.' + types.suffixForFileName(fileName).toLower();
    const QMimeType found = types.mimeTypeForFile(path, QMimeDatabase::MatchContent);
    return isMedium(found) && !found.preferredSuffix().isEmpty() ? '.' + found.preferredSuffix() : QString();
}

} // namespace nextgpt::app
