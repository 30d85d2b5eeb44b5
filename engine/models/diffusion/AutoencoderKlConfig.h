// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <vector>

namespace nextgpt {

/// Names as in config.json of diffusers' AutoencoderKL; the defaults are Stable Diffusion's.
struct AutoencoderKlConfig {
    std::int64_t inChannels = 3;
    std::int64_t outChannels = 3;
    std::int64_t latentChannels = 4;
    std::vector<std::int64_t> blockOutChannels{128, 256, 512, 512}; ///< finest first
    std::int64_t layersPerBlock = 2;
    std::int64_t normNumGroups = 32;
    double scalingFactor = 0.18215; ///< of the latents that a UNet denoises
    bool midBlockAddAttention = true;
    bool useQuantConv = true;
    bool usePostQuantConv = true;

    /// Pixels per latent along each axis.
    std::int64_t factor() const { return std::int64_t{1} << (blockOutChannels.size() - 1); }

    /// Throws BundleInvalid.
    static AutoencoderKlConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
