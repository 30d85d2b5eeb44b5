// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/UNet3d.h"
#include "engine/pipeline/generate/LatentParts.h"

namespace nextgpt {

/// A Zeroscope folder in diffusers' layout, loaded.
struct VideoNetworks {
    UNet3d unet;
    LatentParts parts;

    /// Throws what reading a config or a checkpoint throws.
    static VideoNetworks load(const std::filesystem::path& folder, const Placement& placement);
};

} // namespace nextgpt
