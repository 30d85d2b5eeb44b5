// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/core/ScalarType.h>

#include <cstdint>
#include <optional>
#include <string_view>

namespace nextgpt {

/// An element type of the safetensors format.
struct SafetensorsDtype {
    std::string_view name;
    std::int64_t bits = 0;
    std::optional<c10::ScalarType> scalarType; ///< nothing where libtorch has no such tensor
};

/// Nothing for a name the format does not know.
std::optional<SafetensorsDtype> safetensorsDtype(std::string_view name);
std::optional<SafetensorsDtype> safetensorsDtype(c10::ScalarType type);

} // namespace nextgpt
