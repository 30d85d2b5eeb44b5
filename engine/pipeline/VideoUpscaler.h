#pragma once

#include "engine/core/Job.h"
#include "engine/media/Video.h"
#include "engine/pipeline/VideoNetworks.h"

namespace nextgpt {

/// A film made anew from a smaller one: enlarged, encoded, put under noise and denoised again. What Zeroscope
/// XL was trained for; diffusers' VideoToVideoSDPipeline.
class VideoUpscaler {
public:
    struct Options {
        int width = 1024; ///< pixels; multiples of 8
        int height = 576;
        int steps = 50; ///< of which the share `strength` is taken
        double guidance = 15.0;
        double strength = 0.6; ///< above 0; 1: nothing is left of the smaller film
        std::uint64_t seed = 0;
    };

    /// `networks` must outlive it.
    VideoUpscaler(const VideoNetworks& networks, Placement placement);

    /// `condition` [1,T,D]. Emits Progress and Preview for that slot. Throws RequestInvalid for a film of no
    /// frames, an impossible size or strength.
    Video operator()(const Video& film, const at::Tensor& condition, const Options& options, int slot,
                     const Job& job) const;

private:
    const VideoNetworks& m_networks;
    Placement m_placement;
};

} // namespace nextgpt
