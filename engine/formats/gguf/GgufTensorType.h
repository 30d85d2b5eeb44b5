// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/StoredTensor.h"

#include <cstdint>
#include <string>

namespace nextgpt {

/// How a tensor of a GGUF file is stored.
struct GgufTensorType {
    TensorFormat format = TensorFormat::Float32;
    std::string name;               ///< as llama.cpp writes it, e.g. "Q4_K"
    std::int64_t blockElements = 1; ///< consecutive elements of a row that are stored together
    std::int64_t blockBytes = 0;
};

/// The type with this number (ggml_type). Throws WeightsInvalid naming one that is not supported; `tensor` is
/// its quoted name.
GgufTensorType ggufTensorType(std::uint32_t code, const std::string& tensor);

} // namespace nextgpt
