// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/media/audio/Audio.h"

#include <filesystem>

namespace nextgpt {

/// Writes FLAC (24 bit) or, where the name ends in .wav, 16-bit WAV, with the recipe as tags: aside, fsync,
/// rename, as writePng does. Throws EngineError: DiskFull, FileNotWritable.
void writeAudio(const std::filesystem::path& path, const Audio& audio, const Recipe& recipe);

} // namespace nextgpt
