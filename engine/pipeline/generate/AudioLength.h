// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace nextgpt {

/// How much spectrogram an audio clip of a length needs, counted as AudioLDM's pipeline does: whole frames,
/// padded to what the latents can stand for; the audio is cut to its length afterwards.
struct AudioLength {
    /// What a vocoder and an autoencoder make of a spectrogram.
    struct Grid {
        std::int64_t samplingRate = 16'000;
        std::int64_t hop = 160;  ///< samples per frame
        std::int64_t factor = 4; ///< frames per latent
    };

    std::int64_t samples = 0; ///< of the audio
    std::int64_t frames = 0;  ///< that these samples fill, the last perhaps in part
    std::int64_t latents = 0; ///< whose frames are at least those

    AudioLength(double seconds, const Grid& grid);
};

} // namespace nextgpt
