// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/TimeEmbedding.h"
#include "engine/models/diffusion/UNet2dConfig.h"
#include "engine/models/diffusion/UNetBlockShape.h"

namespace nextgpt {

TimeEmbeddingShape timeEmbeddingShape(const UNet2dConfig& config);

/// The block of `level`, counted from the finest, on the way down.
UNetBlockShape downShape(const UNet2dConfig& config, std::size_t level);

UNetBlockShape midShape(const UNet2dConfig& config);

/// `block` counts from the coarsest level, as up_blocks does.
UNetBlockShape upShape(const UNet2dConfig& config, std::size_t block);

} // namespace nextgpt
