// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace nextgpt {

/// ImageBind's video input (arXiv 2305.05665; load_and_transform_video_data of its reference): clips evenly
/// spread over the video, a few frames per clip, and square crops along the longer side of each frame. The
/// defaults are the reference's.
class VideoClips {
public:
    struct Settings {
        std::int64_t clips = 5;
        double clipSeconds = 2.0;
        std::int64_t frames = 2; ///< of a clip
        std::int64_t crops = 3;  ///< 3: at the start, middle and end of the longer side; 1: at the middle
        std::int64_t size = 224; ///< side of a crop in pixels
    };

    struct Video {
        std::int64_t frames = 0;
        double framesPerSecond = 0.0;
    };

    explicit VideoClips(const Settings& settings);

    const Settings& settings() const { return m_settings; }

    /// The clips * frames indices of the sampled frames, clip after clip, increasing within a clip. Only the
    /// first frame is sampled if the length or frame rate of the video is unknown.
    std::vector<std::int64_t> frameNumbers(const Video& video) const;

    /// The crops of one frame: shorter side to `size` by bilinear interpolation without antialiasing, CLIP's
    /// normalisation → float32 [crops,3,size,size]. Throws MediaUnsupported for an extreme aspect ratio.
    at::Tensor cropsOf(const Image& frame) const;

    /// The crops of every sampled frame, in the order of frameNumbers() → [clips*crops,3,frames,size,size].
    at::Tensor assemble(const std::vector<at::Tensor>& crops) const;

private:
    Settings m_settings;
};

} // namespace nextgpt
