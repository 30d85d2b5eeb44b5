// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// One tensor as a safetensors header describes it.
struct SafetensorsEntry {
    std::string dtypeName;
    std::optional<at::ScalarType> dtype; ///< nothing: valid in the format, unknown to libtorch
    std::vector<std::int64_t> shape;
    std::int64_t begin = 0; ///< bytes from the start of the data buffer
    std::int64_t end = 0;
};

/// The header of a safetensors file, with every rule of the format checked: nothing that comes out of here
/// can point outside the data buffer, overlap or leave a hole.
struct SafetensorsHeader {
    std::map<std::string, SafetensorsEntry> tensors;
    std::map<std::string, std::string> metadata;
    std::int64_t dataOffset = 0; ///< bytes from the start of the file

    /// `file` is the whole file. Throws EngineError{WeightsInvalid} with the rule that is broken.
    static SafetensorsHeader parse(std::string_view file);
};

} // namespace nextgpt
