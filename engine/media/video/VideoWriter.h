// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/media/audio/Audio.h"
#include "engine/media/video/Video.h"

#include <filesystem>

namespace nextgpt {

/// Writes an H.264/AAC MP4 (a fallback codec where the encoder is absent), the recipe as metadata: aside,
/// fsync, rename, as writePng does. `audio` may be null; a shorter video is held on its last frame, a shorter
/// audio followed by silence. Throws EngineError: DiskFull, FileNotWritable, MediaUnsupported (no encoder at
/// all).
void writeVideo(const std::filesystem::path& path, const Video& video, const Audio* audio,
                const Recipe& recipe);

} // namespace nextgpt
