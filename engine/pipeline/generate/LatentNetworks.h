// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentPreview.h"
#include "engine/diffusion/SchedulerConfig.h"
#include "engine/models/diffusion/AutoencoderKl.h"

#include <filesystem>

namespace nextgpt {

/// What a folder in the layout of Stable Diffusion holds besides its denoiser, loaded: images and videos
/// alike.
struct LatentParts {
    AutoencoderKl autoencoder;
    SchedulerConfig scheduler;
    at::Tensor unconditional; ///< [1,T,D], the text encoder on no words
    LatentPreview preview;

    /// For Denoising: an exact look costs as much as a step.
    int looks() const { return preview.isExact() ? 4 : 0; }

    /// `channels` are those of the denoiser's latents. Throws what reading a config or a checkpoint throws,
    /// and BundleMismatch.
    static LatentParts load(const std::filesystem::path& folder, std::int64_t channels,
                            const Placement& placement);
};

} // namespace nextgpt
