// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/UNet2dConfig.h"

namespace nextgpt {

/// Names as in config.json of diffusers' UNet3DConditionModel; the defaults are Zeroscope v2. Lists have one
/// entry per level, finest first.
struct UNet3dConfig {
    std::int64_t sampleSize = 32; ///< of the latents; only a default
    std::int64_t inChannels = 4;
    std::int64_t outChannels = 4;
    std::vector<std::int64_t> blockOutChannels{320, 640, 1280, 1280};
    std::vector<bool> downBlockAttention{true, true, true, false}; ///< of `down_block_types`
    std::vector<bool> upBlockAttention{false, true, true, true};   ///< of `up_block_types`: coarsest first
    std::int64_t layersPerBlock = 2;
    std::int64_t attentionHeadDim = 64; ///< the width of a head, unlike in UNet2dConfig
    std::int64_t crossAttentionDim = 1024;
    std::int64_t normNumGroups = 32;
    double normEps = 1e-5;

    std::size_t levels() const { return blockOutChannels.size(); }

    /// The configuration of the layers that process each frame separately.
    UNet2dConfig perFrame() const;

    /// Throws BundleInvalid, including for options that change the network and are not implemented.
    static UNet3dConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
