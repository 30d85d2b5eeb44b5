// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/UNet2d.h"
#include "engine/pipeline/generate/LatentParts.h"

namespace nextgpt {

/// A Stable Diffusion folder in diffusers' layout, loaded.
struct ImageNetworks {
    UNet2d unet;
    LatentParts parts;

    /// Throws what reading a config or a checkpoint throws.
    static ImageNetworks load(const std::filesystem::path& folder, const Placement& placement);
};

} // namespace nextgpt
