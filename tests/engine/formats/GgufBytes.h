// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/gguf/GgufValue.h"

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt::test {

/// Composes the bytes of a GGUF file piece by piece, including wrong ones.
class GgufBytes {
public:
    template<typename Number>
    GgufBytes& number(Number value) {
        m_bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
        return *this;
    }
    GgufBytes& text(std::string_view value) {
        number(std::uint64_t(value.size()));
        m_bytes += value;
        return *this;
    }

    /// A metadata entry with a value of a fixed width.
    template<typename Number>
    GgufBytes& entry(std::string_view key, GgufType type, Number value) {
        return text(key).number(static_cast<std::uint32_t>(type)).number(value);
    }
    GgufBytes& entry(std::string_view key, std::string_view value) {
        return text(key).number(static_cast<std::uint32_t>(GgufType::String)).text(value);
    }

    /// The description of a tensor; `axes` with the fastest one first.
    GgufBytes& tensor(std::string_view name, const std::vector<std::uint64_t>& axes, std::uint32_t type,
                      std::uint64_t offset) {
        text(name).number(std::uint32_t(axes.size()));
        for (const std::uint64_t axis : axes)
            number(axis);
        return number(type).number(offset);
    }

    GgufBytes& zeros(std::size_t count) {
        m_bytes.append(count, '\0');
        return *this;
    }
    GgufBytes& padded(std::size_t alignment = 32) {
        return zeros((alignment - m_bytes.size() % alignment) % alignment);
    }

    const std::string& bytes() const { return m_bytes; }

    static GgufBytes header(std::uint64_t tensors, std::uint64_t entries, std::uint32_t version = 3) {
        GgufBytes file;
        file.m_bytes = "GGUF";
        return file.number(version).number(tensors).number(entries);
    }

private:
    std::string m_bytes;
};

} // namespace nextgpt::test
