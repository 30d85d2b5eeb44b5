// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <map>
#include <string>

namespace nextgpt {

/// Writes tensors as a safetensors file, laid out as the reference writer does (wide elements first, then by
/// name; header padded to 8 bytes). Throws FileNotWritable or DiskFull; an existing file is replaced only
/// when the new one is complete.
void writeSafetensors(const std::filesystem::path& path, const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata = {});

} // namespace nextgpt
