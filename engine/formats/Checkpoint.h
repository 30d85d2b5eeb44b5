// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <filesystem>

namespace nextgpt {

/// The tensors of a file, or of a folder in the layout of transformers or diffusers. In a folder the first of
/// these is opened: model.safetensors, diffusion_pytorch_model.safetensors, their sharded indexes, and the
/// .fp16 variants of all four. Throws FileUnreadable if there is none, WeightsInvalid.
std::shared_ptr<WeightSource> openCheckpoint(const std::filesystem::path& folderOrFile);

} // namespace nextgpt
