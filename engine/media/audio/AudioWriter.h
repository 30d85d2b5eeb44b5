// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/request/Event.h"

#include <filesystem>

namespace nextgpt {

/// Writes 24-bit FLAC, or 16-bit WAV if the path ends in ".wav", atomically (io/AtomicFile.h), with the
/// recipe as metadata. Throws EngineError: DiskFull, FileNotWritable.
void writeAudio(const std::filesystem::path& path, const Audio& audio, const Recipe& recipe);

} // namespace nextgpt
