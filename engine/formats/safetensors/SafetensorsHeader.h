// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/StoredTensor.h"

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
    std::optional<TensorFormat> format; ///< nullopt for valid types that cannot be decoded
    std::vector<std::int64_t> shape;
    std::int64_t begin = 0; ///< bytes from the start of the data buffer
    std::int64_t end = 0;
};

/// The header of a safetensors file, checked against every rule of the format: the tensors lie inside the
/// data buffer, do not overlap and leave no gap.
struct SafetensorsHeader {
    std::map<std::string, SafetensorsEntry> tensors;
    std::map<std::string, std::string> metadata;
    std::int64_t dataOffset = 0; ///< bytes from the start of the file

    /// `file` is the whole file. Throws EngineError{WeightsInvalid} naming the violated rule.
    static SafetensorsHeader parse(std::string_view file);
};

} // namespace nextgpt
