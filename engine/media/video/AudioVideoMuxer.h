// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt {

/// One MP4 of a video's frames (copied, not encoded again, where MP4 can hold them) and another file's audio
/// (as AAC), the video's recipe kept. The shorter of the two is held or silent till the end of the longer, a
/// audio of the video is replaced. Throws EngineError as the readers and writeVideo do.
void muxVideoAndAudio(const std::filesystem::path& video, const std::filesystem::path& audioFile,
                      const std::filesystem::path& joined);

} // namespace nextgpt
