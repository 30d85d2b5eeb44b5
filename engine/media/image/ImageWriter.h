// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/media/image/Image.h"

#include <filesystem>

namespace nextgpt {

/// Writes an 8-bit RGB PNG with the recipe in text chunks (keys "Software", "nextgpt.prompt", "nextgpt.seed",
/// …): aside, fsync, rename, fsync folder, so that a file of that name is always whole. Throws EngineError:
/// DiskFull, FileNotWritable.
void writePng(const std::filesystem::path& path, const Image& image, const Recipe& recipe);

} // namespace nextgpt
