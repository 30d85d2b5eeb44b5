// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/video/VideoReader.h"

namespace nextgpt {

/// What a VideoReader reads from. The functions are those of VideoReader and throw the same errors.
class VideoSource {
public:
    virtual ~VideoSource() = default;

    virtual const VideoReader::Info& info() const = 0;
    virtual void seek(double seconds) = 0;
    virtual std::optional<VideoReader::Frame> next() = 0;
    virtual std::optional<double> skip() = 0;
};

/// Throws MediaDamaged for frames without pixels and MediaTooLarge beyond limits::kVideoSide or kVideoPixels.
void requireFrameSize(std::int64_t width, std::int64_t height);

} // namespace nextgpt
