// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/io/Sha256.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QCryptographicHash>

#include <memory>

namespace nextgpt::app {

/// The hashes by which servers and manifests identify a file.
enum class HashKind {
    None,
    Sha256,  ///< of the content
    GitBlob, ///< SHA-1 of "blob SIZE\0" and the content
};

/// What identifies the bytes of a file.
struct ContentId {
    HashKind kind = HashKind::None;
    QByteArray hex; ///< lower case

    bool operator==(const ContentId&) const = default;
};

/// 64 hexadecimal digits are a SHA-256 and 40 the hash of a git blob, as in the ETags of the Hugging Face
/// Hub; everything else has no kind.
ContentId contentIdOf(const QByteArray& hex);

/// The hash of one kind, computed piece by piece. For `None` it is SHA-256, which is recorded.
class ContentHash {
public:
    /// `bytes` is the size of the whole content.
    ContentHash(HashKind kind, qint64 bytes);

    void update(QByteArrayView bytes);
    /// update() must not be called afterwards.
    ContentId finish();

private:
    HashKind m_kind;
    std::unique_ptr<Sha256> m_sha256;
    std::unique_ptr<QCryptographicHash> m_sha1;
};

} // namespace nextgpt::app
