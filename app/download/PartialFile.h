// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/download/ContentHash.h"
#include "app/download/Fault.h"
#include "engine/io/FileDescriptor.h"

#include <QString>

#include <functional>
#include <optional>
#include <stdexcept>

namespace nextgpt::app {

/// A fault on this computer, thrown by work on files.
class FaultError : public std::runtime_error {
public:
    explicit FaultError(Fault fault)
        : std::runtime_error("a file of a download failed")
        , m_fault(std::move(fault)) {}
    const Fault& fault() const { return m_fault; }

private:
    Fault m_fault;
};

/// A file that is being fetched: "NAME.KEY.incomplete" beside its final place. It is locked, so that no other
/// program writes it, and its hash is computed while it is written. One thread uses it at a time. Every
/// function throws FaultError: DiskFull, NotWritable or InUse; what was written before stays.
class PartialFile {
public:
    struct Order {
        QString target;       ///< the final path; its folder is made
        QByteArray key;       ///< of this version of the content: an ETag
        ContentId expected{}; ///< without a kind: nothing is compared
        qint64 bytes = 0;     ///< of the whole content
        qint64 reserve = 0;   ///< bytes of the disk that stay free
        std::function<qint64(const QString&)> freeBytes{};
    };

    explicit PartialFile(Order order);

    /// Bytes whose hash is known: the beginning of the file.
    qint64 hashed() const { return m_hashed; }
    qint64 wanted() const { return m_order.bytes; }
    const QByteArray& key() const { return m_order.key; }
    /// Hashes a further piece of what an earlier run has left; false if there is no more.
    bool rehash();
    /// Writes behind the hashed bytes.
    void append(const QByteArray& bytes);
    /// Discards all bytes.
    void restart();

    /// What the complete file is.
    struct Finished {
        ContentId content{};
        bool isExpected = false;
        QByteArray start{}; ///< its first bytes
    };
    /// Compares the hash. The file gets its final name if it is the expected one and is deleted otherwise; it
    /// is on the disk when this returns.
    Finished finish();

private:
    [[noreturn]] void fail() const;
    void writeAll(const QByteArray& bytes);
    void publish();

    Order m_order;
    QString m_path;
    FileDescriptor m_descriptor{-1};
    std::optional<ContentHash> m_hash;
    qint64 m_hashed = 0;
    qint64 m_left = 0; ///< bytes that an earlier run has left
};

/// Makes a file in the final place an incomplete one, to be checked, if it has the wanted size and there is a
/// hash: it is there without a record if the program ended before that was written.
void reconsiderTarget(const PartialFile::Order& order);

/// Deletes the incomplete files of a final path, unless a program is writing them.
void removePartialFiles(const QString& target);

/// The bytes of the largest incomplete file of a final path.
qint64 partialBytes(const QString& target);

} // namespace nextgpt::app
