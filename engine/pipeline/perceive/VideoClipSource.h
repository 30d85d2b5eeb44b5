// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/features/VideoClips.h"
#include "engine/media/VideoReader.h"

namespace nextgpt {

/// A video as far as watching it needs.
struct VideoClipSource {
    VideoReader::Info info;
    /// The frame shown at a time; nothing behind the last one. Called with growing times.
    std::function<std::optional<Image>(double seconds)> frameAt;
};

/// The clips of a video [clips*crops,3,frames,S,S]. Asks only for the frames that are shown, one at a time,
/// so that memory does not grow with the video. Throws MediaDamaged where there is not a single frame.
at::Tensor readVideoClips(const VideoClipSource& video, const VideoClips& clips, const Job& job);

} // namespace nextgpt
