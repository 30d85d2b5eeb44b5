// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace nextgpt {

/// Writes tensors as a safetensors file in the layout of the reference writer (largest elements first, then
/// by name; header padded to 8 bytes). An existing file is replaced only once the new one is complete. Throws
/// FileNotWritable, DiskFull, or Internal for a dtype that the format does not have.
void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

} // namespace nextgpt
