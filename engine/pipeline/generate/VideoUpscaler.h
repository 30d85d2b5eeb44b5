// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/media/Video.h"
#include "engine/pipeline/generate/VideoNetworks.h"

namespace nextgpt {

/// A video made anew from a smaller one: enlarged, encoded, put under noise and denoised again. What
/// Zeroscope XL was trained for; diffusers' VideoToVideoSDPipeline.
class VideoUpscaler {
public:
    struct Options {
        int width = 1024; ///< pixels; multiples of 8
        int height = 576;
        int steps = 50; ///< of which the share `strength` is taken
        double guidance = 15.0;
        double strength = 0.6; ///< above 0; 1: nothing is left of the smaller video
        std::uint64_t seed = 0;
    };

    /// `networks` must outlive it.
    VideoUpscaler(const VideoNetworks& networks, Placement placement);

    /// `condition` [1,T,D]. Emits Progress and Preview for that slot. Throws RequestInvalid for a video of no
    /// frames, an impossible size or strength.
    Video operator()(const Video& video, const at::Tensor& condition, const Options& options, int slot,
                     const Job& job) const;

private:
    const VideoNetworks& m_networks;
    Placement m_placement;
};

} // namespace nextgpt
