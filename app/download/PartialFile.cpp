// SPDX-License-Identifier: Apache-2.0
#include "app/download/PartialFile.h"

#include "engine/io/Sha256.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace nextgpt::app {

namespace {

constexpr qint64 kPieceBytes = qint64(16) << 20;
constexpr qint64 kStartBytes = 512;
constexpr qsizetype kMaxKey = 64;
constexpr auto kSuffix = ".incomplete";

/// An ETag as a part of a file's name.
QByteArray nameOf(const QByteArray& key) {
    const bool isPlain = std::all_of(key.begin(), key.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    });
    if (isPlain && !key.isEmpty() && key.size() <= kMaxKey)
        return key;
    return QByteArray::fromStdString(sha256({key.data(), static_cast<std::size_t>(key.size())}));
}

QString pathOf(const PartialFile::Order& order) {
    return order.target + '.' + QString::fromLatin1(nameOf(order.key)) + kSuffix;
}

QFileInfoList partialFilesOf(const QString& target) {
    const QFileInfo file(target);
    QFileInfoList found;
    for (const QFileInfo& entry : QDir(file.path()).entryInfoList(QDir::Files | QDir::Hidden))
        if (entry.fileName().startsWith(file.fileName() + '.') && entry.fileName().endsWith(kSuffix) &&
            entry.fileName().count('.') == file.fileName().count('.') + 2)
            found += entry;
    return found;
}

/// Whether the path still leads to the open file: another program may have renamed it before the lock.
bool isStillThere(int descriptor, const QByteArray& path) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.constData(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

void syncFolderOf(const QString& path) {
    const FileDescriptor folder(
        ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0)
        ::fsync(folder.get());
}

} // namespace

PartialFile::PartialFile(Order order)
    : m_order(std::move(order))
    , m_path(pathOf(m_order))
    , m_hash(std::in_place, m_order.expected.kind, m_order.bytes) {
    if (!QDir().mkpath(QFileInfo(m_order.target).path()))
        fail();
    const QByteArray name = QFile::encodeName(m_path);
    m_descriptor = FileDescriptor(::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (m_descriptor.get() < 0)
        fail();
    if (::flock(m_descriptor.get(), LOCK_EX | LOCK_NB) != 0 || !isStillThere(m_descriptor.get(), name))
        throw FaultError({.kind = FaultKind::InUse, .file = QFileInfo(m_order.target).fileName()});
    struct stat status {};
    if (::fstat(m_descriptor.get(), &status) != 0)
        fail();
    m_left = std::min<qint64>(status.st_size, m_order.bytes);
}

void PartialFile::fail() const {
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    throw FaultError({.kind = full ? FaultKind::DiskFull : FaultKind::NotWritable,
                      .file = QFileInfo(m_order.target).fileName()});
}

bool PartialFile::rehash() {
    const qint64 most = std::min(kPieceBytes, m_left - m_hashed);
    if (most <= 0)
        return false;
    QByteArray piece(most, Qt::Uninitialized);
    const ssize_t read = ::pread(m_descriptor.get(), piece.data(), static_cast<std::size_t>(most), m_hashed);
    if (read <= 0) { // what cannot be read is fetched again
        m_left = m_hashed;
        return false;
    }
    m_hash->update(QByteArrayView(piece).first(read));
    m_hashed += read;
    return m_hashed < m_left;
}

void PartialFile::writeAll(const QByteArray& bytes) {
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::pwrite(m_descriptor.get(), bytes.data() + done,
                                         static_cast<std::size_t>(bytes.size() - done), m_hashed + done);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            fail();
        done += written;
    }
}

void PartialFile::append(const QByteArray& bytes) {
    if (m_order.freeBytes && m_order.freeBytes(QFileInfo(m_path).path()) < m_order.reserve + bytes.size())
        throw FaultError({.kind = FaultKind::DiskFull, .file = QFileInfo(m_order.target).fileName()});
    writeAll(bytes);
    m_hash->update(bytes);
    m_hashed += bytes.size();
    m_left = m_hashed;
}

void PartialFile::restart() {
    if (::ftruncate(m_descriptor.get(), 0) != 0)
        fail();
    m_hash.emplace(m_order.expected.kind, m_order.bytes);
    m_hashed = 0;
    m_left = 0;
}

PartialFile::Finished PartialFile::finish() {
    Finished finished{.content = m_hash->finish()};
    finished.isExpected = m_order.expected.kind == HashKind::None || finished.content == m_order.expected;
    finished.start.resize(kStartBytes);
    finished.start.resize(std::max<ssize_t>(
        0, ::pread(m_descriptor.get(), finished.start.data(), static_cast<std::size_t>(kStartBytes), 0)));
    if (finished.isExpected)
        publish();
    else
        ::unlink(QFile::encodeName(m_path).constData());
    return finished;
}

void PartialFile::publish() {
    // A longer file is the rest of a version with the same key.
    if (::ftruncate(m_descriptor.get(), m_order.bytes) != 0 || ::fsync(m_descriptor.get()) != 0)
        fail();
    if (::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(m_order.target).constData()) != 0)
        fail();
    syncFolderOf(m_order.target);
    removePartialFiles(m_order.target);
}

void reconsiderTarget(const PartialFile::Order& order) {
    const QFileInfo target(order.target);
    const QString path = pathOf(order);
    if (order.expected.kind != HashKind::None && target.isFile() && !target.isSymLink() &&
        target.size() == order.bytes && !QFileInfo::exists(path))
        ::rename(QFile::encodeName(order.target).constData(), QFile::encodeName(path).constData());
}

void removePartialFiles(const QString& target) {
    for (const QFileInfo& entry : partialFilesOf(target)) {
        const QByteArray name = QFile::encodeName(entry.filePath());
        const FileDescriptor file(::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
        if (file.get() >= 0 && ::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
            ::unlink(name.constData());
    }
}

qint64 partialBytes(const QString& target) {
    qint64 most = 0;
    for (const QFileInfo& entry : partialFilesOf(target))
        most = std::max(most, entry.size());
    return most;
}

} // namespace nextgpt::app
