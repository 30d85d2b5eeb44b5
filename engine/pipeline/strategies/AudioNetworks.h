// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/SpectrogramPreview.h"
#include "engine/models/audio/HifiGan.h"
#include "engine/models/diffusion/UNet2d.h"
#include "engine/pipeline/strategies/AudioLength.h"
#include "engine/pipeline/strategies/DiffusersFolder.h"

namespace nextgpt {

/// An AudioLDM folder in diffusers' layout, loaded.
struct AudioNetworks {
    UNet2d unet;
    AutoencoderKl autoencoder; ///< of spectrograms: time is the height
    HifiGan vocoder;
    SchedulerConfig scheduler;
    at::Tensor unconditional; ///< [1,D] of length 1: the encoded empty prompt
    SpectrogramPreview preview;
    DiffusersFolder folder; ///< the folder they were loaded from

    AudioLength::Grid grid() const;

    /// Number of latents across the bands of a spectrogram.
    std::int64_t latentBands() const { return vocoder.config().modelInDim / autoencoder.config().factor(); }

    /// Throws what reading a config or a checkpoint throws, and BundleMismatch.
    static AudioNetworks load(const MediaSource& source, const Placement& placement);

    /// Throws what load() throws, without reading weights.
    static void check(const std::filesystem::path& folder);

    /// Device bytes of denoiser, autoencoder and vocoder.
    static std::int64_t bytes(const std::filesystem::path& folder, const WeightFormat& format);
};

} // namespace nextgpt
