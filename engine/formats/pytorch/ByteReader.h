// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nextgpt {

/// Reads little-endian numbers and runs of bytes, one after the other. Every function throws what
/// throwDamaged() throws if the bytes end first.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes)
        : m_bytes(bytes) {}

    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }

    std::string_view take(std::uint64_t count);
    void skip(std::uint64_t count) { take(count); }

    /// The bytes before the next newline, which is skipped; at most `most`.
    std::string_view line(std::size_t most);

    std::size_t position() const { return m_at; } ///< bytes read so far
    std::size_t left() const { return m_bytes.size() - m_at; }

private:
    std::uint64_t number(std::size_t bytes);

    std::string_view m_bytes;
    std::size_t m_at = 0;
};

} // namespace nextgpt
