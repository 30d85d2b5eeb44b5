// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/gguf/GgufValue.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace nextgpt {

/// Reads the bytes of a GGUF file from front to back. Every length is compared with the bytes that remain
/// before it is used. All functions throw EngineError{WeightsInvalid} saying what the file lacks.
class GgufCursor {
public:
    explicit GgufCursor(std::string_view bytes)
        : m_rest(bytes)
        , m_size(bytes.size()) {}

    /// A little-endian number or a float; bool as one byte.
    template<typename Number>
    Number number();

    /// A length and as many bytes.
    std::string_view text();

    /// A value of `type`. Arrays are walked over, to find their end, but not decoded. An array in an array
    /// may be nested a few levels deep.
    GgufValue value(GgufType type);

    /// The number of a value's type.
    GgufType type();

    std::size_t position() const { return m_size - m_rest.size(); }
    std::size_t remaining() const { return m_rest.size(); }

    [[noreturn]] static void refuse(const std::string& reason);

private:
    std::string_view take(std::uint64_t count);
    GgufArray array(int depth);

    std::string_view m_rest;
    std::size_t m_size;
};

} // namespace nextgpt
