// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt {

/// Writes an MP4 file with the frames of `video` and, as AAC, the audio of `audio`. Frames are copied without
/// re-encoding if MP4 supports the codec, and the recipe is kept. The shorter of the two is extended with its
/// last frame or silence; audio in the video file is discarded. Throws what the readers and writeVideo()
/// throw.
void muxVideoAndAudio(const std::filesystem::path& video, const std::filesystem::path& audio,
                      const std::filesystem::path& target);

} // namespace nextgpt
