// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/StoredTensor.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace nextgpt {

/// An element type of the safetensors format.
struct SafetensorsDtype {
    std::string_view name;              ///< as in the header, e.g. "BF16"
    std::int64_t bits = 0;              ///< per element
    std::optional<TensorFormat> format; ///< nullopt for types that cannot be decoded
};

/// nullopt for a name that the specification does not list.
std::optional<SafetensorsDtype> safetensorsDtype(std::string_view name);

/// nullopt for a libtorch dtype that the specification does not have.
std::optional<SafetensorsDtype> safetensorsDtype(at::ScalarType type);

} // namespace nextgpt
