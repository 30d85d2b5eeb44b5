// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/media/video/Video.h"
#include "engine/request/Event.h"

#include <filesystem>

namespace nextgpt {

/// Writes an MP4 file (H.264, or a fallback if FFmpeg lacks the encoder, and AAC) atomically
/// (io/AtomicFile.h), with the recipe as metadata. `audio` may be null. The shorter of the two is extended
/// with its last frame or silence. Throws EngineError: DiskFull, FileNotWritable, MediaUnsupported (no
/// encoder).
void writeVideo(const std::filesystem::path& path, const Video& video, const Audio* audio,
                const Recipe& recipe);

} // namespace nextgpt
