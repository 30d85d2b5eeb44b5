// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/StoredTensor.h"

#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// Where the elements of a tensor are in a file.
struct WeightSpan {
    std::string name;      ///< as stored
    std::size_t begin = 0; ///< bytes from the start of the file
    std::size_t end = 0;
    TensorFormat format = TensorFormat::Float32;
};

/// The tensors of a whole file in any format of weights (safetensors, what torch.save wrote, GGUF) that can
/// be decoded, in the order of their places. A strided view is its span from the first to the last element.
/// Empty for a file that is none of these or is damaged: opening it reports that.
std::vector<WeightSpan> weightSpans(std::string_view file);

} // namespace nextgpt
