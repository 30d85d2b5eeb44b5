// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace nextgpt {

/// A video as ImageBind watches it: clips spread over it, of each a few frames, of each frame a few squares
/// along the longer side. The defaults are those of its reference.
class VideoClips {
public:
    struct Settings {
        std::int64_t clips = 5;
        double clipSeconds = 2.0;
        std::int64_t frames = 2; ///< of one clip
        std::int64_t crops = 3;  ///< 3: start, middle and end of the longer side; 1: the middle
        std::int64_t size = 224; ///< pixels of a square
    };

    struct Video {
        std::int64_t frames = 0;
        double framesPerSecond = 0.0;
    };

    explicit VideoClips(const Settings& settings);

    const Settings& settings() const { return m_settings; }

    /// The numbers of the frames to show, clip after clip (clips * frames of them, in time's order within a
    /// clip). A video without length or rate is one frame.
    std::vector<std::int64_t> frameNumbers(const Video& video) const;

    /// The squares of one frame: shorter side to `size` by bilinear interpolation without antialiasing, CLIP
    /// mean and deviation; float32 [crops,3,size,size]. Throws MediaUnsupported for a frame that is a thread.
    at::Tensor squares(const Image& frame) const;

    /// The squares of frameNumbers(), in that order → [clips*crops,3,frames,size,size].
    at::Tensor assemble(const std::vector<at::Tensor>& squares) const;

private:
    Settings m_settings;
};

} // namespace nextgpt
