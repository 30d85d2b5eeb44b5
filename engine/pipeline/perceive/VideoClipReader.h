// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/features/VideoClips.h"
#include "engine/media/video/VideoReader.h"
#include "engine/request/Job.h"

#include <functional>
#include <optional>

namespace nextgpt {

/// Access to the frames of a video in presentation order.
struct VideoFrameSource {
    VideoReader::Info info;
    /// The frame shown at a time; nullopt after the last one. Called with increasing times.
    std::function<std::optional<Image>(double seconds)> frameAt;
};

/// The clips of a video [clips*crops,3,frames,S,S]. Requests only the sampled frames, one at a time, so that
/// memory use does not grow with the video. Throws MediaDamaged if there is no frame.
at::Tensor readVideoClips(const VideoFrameSource& video, const VideoClips& clips, const Job& job);

} // namespace nextgpt
