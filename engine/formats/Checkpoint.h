// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <filesystem>

namespace nextgpt {

/// The tensors of a file, of an index with its shards, or of a folder in the layout of transformers or
/// diffusers, in which findCheckpoint() chooses the files. Throws FileUnreadable if there are none, and what
/// opening them throws.
std::shared_ptr<WeightSource> openCheckpoint(const std::filesystem::path& folderOrFile);

} // namespace nextgpt
