// SPDX-License-Identifier: Apache-2.0
#include "app/download/ContentHash.h"

#include <algorithm>

namespace nextgpt::app {

namespace {

constexpr qsizetype kSha256Digits = 64;
constexpr qsizetype kSha1Digits = 40;

bool isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

} // namespace

ContentId contentIdOf(const QByteArray& hex) {
    const QByteArray lower = hex.toLower();
    if (!std::all_of(lower.begin(), lower.end(), isHexDigit))
        return {};
    if (lower.size() == kSha256Digits)
        return {HashKind::Sha256, lower};
    if (lower.size() == kSha1Digits)
        return {HashKind::GitBlob, lower};
    return {};
}

ContentHash::ContentHash(HashKind kind, qint64 bytes)
    : m_kind(kind == HashKind::GitBlob ? kind : HashKind::Sha256) {
    if (m_kind == HashKind::Sha256) {
        m_sha256 = std::make_unique<Sha256>();
        return;
    }
    m_sha1 = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha1);
    m_sha1->addData(QByteArray("blob ") + QByteArray::number(bytes));
    m_sha1->addData(QByteArrayView("\0", 1));
}

void ContentHash::update(QByteArrayView bytes) {
    if (m_sha256)
        m_sha256->update({bytes.data(), static_cast<std::size_t>(bytes.size())});
    else
        m_sha1->addData(bytes);
}

ContentId ContentHash::finish() {
    return {m_kind, m_sha256 ? QByteArray::fromStdString(m_sha256->finish()) : m_sha1->result().toHex()};
}

} // namespace nextgpt::app
