#pragma once

#include "engine/diffusion/LatentPreview.h"
#include "engine/diffusion/SchedulerConfig.h"
#include "engine/models/AutoencoderKl.h"
#include "engine/models/ClipText.h"
#include "engine/models/UNet2d.h"
#include "engine/text/ClipBpe.h"

#include <filesystem>

namespace nextgpt {

/// A Stable Diffusion folder in diffusers' layout, loaded.
struct ImageNetworks {
    UNet2d unet;
    AutoencoderKl autoencoder;
    SchedulerConfig scheduler;
    at::Tensor unconditional; ///< [1,T,D], the text encoder on no words
    LatentPreview preview;

    /// Throws what reading a config or a checkpoint throws.
    static ImageNetworks load(const std::filesystem::path& folder, const Placement& placement);
};

} // namespace nextgpt
