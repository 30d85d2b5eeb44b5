// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt {

/// Writes an MP4 file with the frames of `video` and, as AAC, the audio of `audio`. Frames are copied without
/// encoding them again where MP4 supports the codec, and the recipe is kept. The last frame or silence fills
/// up the shorter of the two; audio of the video file is left out. Throws what the readers and writeVideo()
/// throw.
void muxVideoAndAudio(const std::filesystem::path& video, const std::filesystem::path& audio,
                      const std::filesystem::path& target);

} // namespace nextgpt
