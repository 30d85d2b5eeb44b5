// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <filesystem>
#include <optional>

namespace nextgpt {

/// PEFT's adapter_model.safetensors or adapter_model.bin in the folder of NExT-GPT's trained tensors.
std::optional<std::filesystem::path> adapterFileOf(const std::filesystem::path& folder);

/// NExT-GPT's trained tensors and, if the folder has one, the LoRA branches of an adapter under the names
/// that branches have among these tensors. Throws BundleMismatch if both have a tensor, or both have
/// branches, and what openCheckpoint() throws.
std::shared_ptr<WeightSource> openLearnedPart(const std::filesystem::path& folder);

} // namespace nextgpt
