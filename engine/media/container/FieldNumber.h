// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>
#include <type_traits>

namespace nextgpt {

/// The number in an enumeration field that a C library fills from a file. Files have numbers there that the
/// enumeration lacks, and in C++ reading the field as the enumeration is undefined then.
template<typename Enum>
std::underlying_type_t<Enum> numberIn(const Enum& field) {
    std::underlying_type_t<Enum> number{};
    std::memcpy(&number, &field, sizeof number);
    return number;
}

} // namespace nextgpt
