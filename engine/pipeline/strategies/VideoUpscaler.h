// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/video/Video.h"
#include "engine/pipeline/strategies/VideoStrategy.h"
#include "engine/request/Job.h"

namespace nextgpt {

/// Refines a smaller video: enlarges, encodes, adds noise and denoises again, as Zeroscope XL was trained
/// for; diffusers' VideoToVideoSDPipeline.
class VideoUpscaler {
public:
    struct Options {
        int width = 1024; ///< pixels; multiples of 8
        int height = 576;
        int steps = 50; ///< only the fraction `strength` is run
        double guidance = 15.0;
        double strength = 0.6; ///< above 0; 1 keeps nothing of the smaller video
        std::uint64_t seed = 0;
    };

    /// `strategy` must outlive it.
    VideoUpscaler(const VideoStrategy& strategy, at::Device device);

    /// `condition` [1,T,D]. Emits Progress and Preview for that slot. Throws RequestInvalid for a video
    /// without frames, an invalid size or strength, and Internal for values that are not finite.
    Video operator()(const Video& video, const at::Tensor& condition, const Options& options, int slot,
                     const Job& job) const;

private:
    const VideoStrategy& m_strategy;
    at::Device m_device;
};

} // namespace nextgpt
