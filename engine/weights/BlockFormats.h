// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/StoredTensor.h"

#include <cstdint>

namespace nextgpt {

/// The block of a quantised format: `elements` consecutive elements of a row in `bytes` bytes.
struct BlockLayout {
    std::int64_t elements = 1;
    std::int64_t bytes = 0;
};

/// The layout of one of llama.cpp's block formats, nullopt for a dense format.
std::optional<BlockLayout> blockLayout(TensorFormat format);

/// The elements of a tensor in a block format, computed in float32. `stored` has whole blocks.
at::Tensor decodeBlocks(const StoredTensor& stored);

} // namespace nextgpt
