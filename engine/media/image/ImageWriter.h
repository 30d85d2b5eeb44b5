// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"
#include "engine/request/Event.h"

#include <filesystem>

namespace nextgpt {

/// Writes an 8-bit RGB PNG atomically (io/AtomicFile.h), with the recipe in text chunks ("Software",
/// "nextgpt.prompt", "nextgpt.seed", …). Throws EngineError: DiskFull, FileNotWritable.
void writePng(const std::filesystem::path& path, const Image& image, const Recipe& recipe);

} // namespace nextgpt
