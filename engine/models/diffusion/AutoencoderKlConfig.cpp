// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/AutoencoderKlConfig.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

constexpr const char* kNetwork = "the autoencoder";
constexpr std::size_t kMaxLevels = 8;
constexpr std::int64_t kMaxLayers = 64;

[[noreturn]] void refuse(const std::string& why) {
    throw EngineError(ErrorCode::BundleInvalid, "config.json of the autoencoder: " + why);
}

void requireBlocks(const nlohmann::json& json, const char* key, const std::string& only, std::size_t levels) {
    const auto types = configValue(json, key, std::vector<std::string>(levels, only));
    if (types.size() != levels)
        refuse(std::string(key) + " and block_out_channels differ in length");
    for (const auto& type : types)
        if (type != only)
            refuse("block " + type + " is not supported; only " + only + " is");
}

} // namespace

AutoencoderKlConfig AutoencoderKlConfig::fromJson(const nlohmann::json& json) {
    requireSupported(
        json, kNetwork,
        {{"act_fn", "silu"}, {"shift_factor", nullptr}, {"latents_mean", nullptr}, {"latents_std", nullptr}});
    AutoencoderKlConfig config;
    config.inChannels = configValue(json, "in_channels", config.inChannels);
    config.outChannels = configValue(json, "out_channels", config.outChannels);
    config.latentChannels = configValue(json, "latent_channels", config.latentChannels);
    config.blockOutChannels = configValue<std::vector<std::int64_t>>(json, "block_out_channels", {64});
    config.layersPerBlock = configValue<std::int64_t>(json, "layers_per_block", 1);
    config.normNumGroups = configValue(json, "norm_num_groups", config.normNumGroups);
    config.scalingFactor = configValue(json, "scaling_factor", config.scalingFactor);
    config.midBlockAddAttention = configValue(json, "mid_block_add_attention", true);
    config.useQuantConv = configValue(json, "use_quant_conv", true);
    config.usePostQuantConv = configValue(json, "use_post_quant_conv", true);
    requireDivisibleByGroups(config.blockOutChannels, config.normNumGroups, kNetwork);
    const auto levels = config.blockOutChannels.size();
    if (levels > kMaxLevels)
        refuse("more than " + std::to_string(kMaxLevels) + " levels");
    requireBlocks(json, "down_block_types", "DownEncoderBlock2D", levels);
    requireBlocks(json, "up_block_types", "UpDecoderBlock2D", levels);
    if (config.inChannels < 1 || config.outChannels < 1 || config.latentChannels < 1 ||
        config.layersPerBlock < 1 || config.layersPerBlock > kMaxLayers || !(config.scalingFactor > 0))
        refuse("a size is out of range");
    return config;
}

} // namespace nextgpt
