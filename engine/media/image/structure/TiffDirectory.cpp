// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/structure/TiffDirectory.h"

#include <array>

namespace nextgpt {

TiffDirectory::TiffDirectory(std::span<const std::uint8_t> bytes)
    : m_bytes(bytes)
    , m_isLittleEndian(m_bytes.has("I")) {
    m_begin = static_cast<std::size_t>(read(4, 4));
    readEntries();
}

TiffDirectory::TiffDirectory(std::span<const std::uint8_t> bytes, std::size_t begin)
    : m_bytes(bytes)
    , m_isLittleEndian(m_bytes.has("I"))
    , m_begin(begin) {
    readEntries();
}

void TiffDirectory::readEntries() {
    const std::int64_t count = read(m_begin, 2);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::size_t at = m_begin + 2 + kEntryBytes * static_cast<std::size_t>(i);
        m_bytes.part(at, kEntryBytes);
        m_entries.push_back({static_cast<std::uint32_t>(read(at, 2)), at});
    }
}

std::size_t TiffDirectory::next() const {
    return static_cast<std::size_t>(read(m_begin + 2 + kEntryBytes * m_entries.size(), 4));
}

std::span<const std::uint8_t> TiffDirectory::bytesOf(std::uint32_t tag) const {
    constexpr std::array<std::size_t, 13> kTypeBytes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    constexpr std::size_t kInlineBytes = 4;
    for (const Entry& entry : m_entries)
        if (entry.tag == tag) {
            const auto type = static_cast<std::size_t>(read(entry.at + 2, 2));
            if (type >= kTypeBytes.size())
                break;
            const std::size_t count = static_cast<std::size_t>(read(entry.at + 4, 4)) * kTypeBytes.at(type);
            return m_bytes.part(count <= kInlineBytes ? entry.at + 8
                                                      : static_cast<std::size_t>(read(entry.at + 8, 4)),
                                count);
        }
    return {};
}

std::optional<std::int64_t> TiffDirectory::value(std::uint32_t tag) const {
    constexpr std::int64_t kShort = 3;
    constexpr std::int64_t kLong = 4;
    for (const Entry& entry : m_entries)
        if (entry.tag == tag) {
            const std::int64_t type = read(entry.at + 2, 2);
            if (type == kShort || type == kLong)
                return read(entry.at + 8, type == kShort ? 2 : 4);
        }
    return std::nullopt;
}

} // namespace nextgpt
