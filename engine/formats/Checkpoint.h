// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <filesystem>

namespace nextgpt {

/// The tensors of a file, or of a folder in the layout of transformers or diffusers: model.safetensors,
/// diffusion_pytorch_model.safetensors, their sharded index, then the .fp16 variants of the same. Throws
/// FileUnreadable when there is none.
std::shared_ptr<WeightSource> openCheckpoint(const std::filesystem::path& folderOrFile);

} // namespace nextgpt
