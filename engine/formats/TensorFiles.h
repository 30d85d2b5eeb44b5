// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/TensorFile.h"

#include <filesystem>

namespace nextgpt {

/// Opens a file of tensors in the format that its content shows: safetensors, what torch.save() wrote,
/// or a language model's GGUF file.
/// Throws FileUnreadable or WeightsInvalid.
std::shared_ptr<TensorFile> openTensorFile(const std::filesystem::path& file);

/// Whether a file's name is that of weights: *.safetensors, *.gguf, and *.bin, *.pt, *.pth and *.ckpt except
/// what training programs leave beside them (training_args.bin, optimizer.pt and the like).
bool isWeightsFile(const std::filesystem::path& file);

} // namespace nextgpt
