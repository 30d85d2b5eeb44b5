// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/UNet2dConfig.h"

namespace nextgpt {

/// Names as in config.json of diffusers' UNet3DConditionModel; the defaults are Zeroscope v2. Lists have one
/// entry per level, finest first.
struct UNet3dConfig {
    std::int64_t sampleSize = 32; ///< latents; only a default size
    std::int64_t inChannels = 4;
    std::int64_t outChannels = 4;
    std::vector<std::int64_t> blockOutChannels{320, 640, 1280, 1280};
    std::vector<bool> downBlockAttention{true, true, true, false}; ///< of `down_block_types`
    std::vector<bool> upBlockAttention{false, true, true, true};   ///< of `up_block_types`: coarsest first
    std::int64_t layersPerBlock = 2;
    std::int64_t attentionHeadDim = 64; ///< the width of a head: here the name tells the truth
    std::int64_t crossAttentionDim = 1024;
    std::int64_t normNumGroups = 32;
    double normEps = 1e-5;

    std::size_t levels() const { return blockOutChannels.size(); }

    /// The part of the network that sees each frame by itself.
    UNet2dConfig ofFrames() const;

    /// Throws BundleInvalid, also for every published option that would change the network and is not built.
    static UNet3dConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
