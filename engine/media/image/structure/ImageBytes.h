// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace nextgpt {

/// Bounds-checked access to the bytes of an image file. Throws MediaDamaged beyond the end.
class ImageBytes {
public:
    explicit ImageBytes(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes) {}

    std::size_t size() const { return m_bytes.size(); }

    std::int64_t big(std::size_t at, std::size_t count) const {
        std::int64_t value = 0;
        for (const std::uint8_t byte : part(at, count))
            value = value << 8 | byte;
        return value;
    }

    std::int64_t little(std::size_t at, std::size_t count) const {
        const auto bytes = part(at, count);
        std::int64_t value = 0;
        for (std::size_t i = count; i > 0; --i)
            value = value << 8 | bytes[i - 1];
        return value;
    }

    bool has(std::string_view text, std::size_t at = 0) const {
        return at <= m_bytes.size() && m_bytes.size() - at >= text.size() &&
               std::memcmp(m_bytes.data() + at, text.data(), text.size()) == 0;
    }

    std::span<const std::uint8_t> part(std::size_t at, std::size_t count) const {
        if (at > m_bytes.size() || count > m_bytes.size() - at)
            throw EngineError(ErrorCode::MediaDamaged, "the image file is truncated");
        return m_bytes.subspan(at, count);
    }

    std::span<const std::uint8_t> all() const { return m_bytes; }

private:
    std::span<const std::uint8_t> m_bytes;
};

} // namespace nextgpt
