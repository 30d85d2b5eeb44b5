// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace nextgpt {

/// The types of metadata values in a GGUF file, with the numbers by which files name them.
enum class GgufType : std::uint32_t {
    UInt8 = 0,
    Int8 = 1,
    UInt16 = 2,
    Int16 = 3,
    UInt32 = 4,
    Int32 = 5,
    Float32 = 6,
    Bool = 7,
    String = 8,
    Array = 9,
    UInt64 = 10,
    Int64 = 11,
    Float64 = 12,
};

/// A list of values of one type, still encoded: GgufElements decodes it.
struct GgufArray {
    GgufType type = GgufType::UInt8; ///< of the elements
    std::uint64_t count = 0;
    std::string_view bytes; ///< of the elements; in the mapped file
};

/// A metadata value. Texts and arrays are views of the file.
using GgufValue = std::variant<bool, std::int64_t, double, std::string_view, GgufArray>;

} // namespace nextgpt
