// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace nextgpt {

/// Spectrogram frames and latents of an audio clip, counted as in AudioLDM's pipeline: whole frames, padded
/// to a multiple of the autoencoder's factor. The decoded audio is then cut to `samples`.
struct AudioLength {
    /// Rates of a vocoder and an autoencoder.
    struct Grid {
        std::int64_t samplingRate = 16'000;
        std::int64_t hop = 160;  ///< samples per frame
        std::int64_t factor = 4; ///< frames per latent
    };

    std::int64_t samples = 0; ///< of the audio
    std::int64_t frames = 0;  ///< covering the samples
    std::int64_t latents = 0; ///< covering the frames

    AudioLength(double seconds, const Grid& grid);
};

} // namespace nextgpt
