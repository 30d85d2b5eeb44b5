// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNet3dConfig.h"

#include "engine/core/Error.h"
#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

constexpr const char* kNetwork = "the video UNet";
constexpr std::int64_t kMaxLayers = 64;

using Strings = std::vector<std::string>;

[[noreturn]] void refuse(const std::string& why) {
    throw EngineError(ErrorCode::BundleInvalid, std::string("config.json of ") + kNetwork + ": " + why);
}

/// Options of the reference class that are implemented for one value only.
nlohmann::json supportedOptions() {
    return {{"act_fn", "silu"},
            {"downsample_padding", 1},
            {"mid_block_scale_factor", 1},
            {"num_attention_heads", nullptr},
            {"time_cond_proj_dim", nullptr}};
}

void requireConsistent(const UNet3dConfig& config) {
    const auto levels = config.levels();
    if (config.downBlockAttention.size() != levels || config.upBlockAttention.size() != levels)
        refuse("down_block_types, up_block_types and block_out_channels differ in length");
    requireDivisibleByGroups(config.blockOutChannels, config.normNumGroups, kNetwork);
    if (config.inChannels < 1 || config.outChannels < 1 || config.crossAttentionDim < 1)
        refuse("in_channels, out_channels and cross_attention_dim must be positive");
    if (config.layersPerBlock < 1 || config.layersPerBlock > kMaxLayers)
        refuse("layers_per_block is out of range");
    for (const auto channels : config.blockOutChannels)
        if (config.attentionHeadDim < 1 || channels % config.attentionHeadDim != 0)
            refuse(std::to_string(channels) + " channels cannot be split into heads of " +
                   std::to_string(config.attentionHeadDim) + " (attention_head_dim)");
}

} // namespace

UNet2dConfig UNet3dConfig::perFrame() const {
    UNet2dConfig config;
    config.sampleSize = sampleSize;
    config.inChannels = inChannels;
    config.outChannels = outChannels;
    config.blockOutChannels = blockOutChannels;
    config.downBlockAttention = downBlockAttention;
    config.upBlockAttention = upBlockAttention;
    config.layersPerBlock.assign(levels(), layersPerBlock);
    config.transformerLayersPerBlock.assign(levels(), 1);
    config.attentionHeadDim.clear();
    for (const auto channels : blockOutChannels)
        config.attentionHeadDim.push_back(channels / attentionHeadDim);
    config.crossAttentionDim.assign(levels(), crossAttentionDim);
    config.useLinearProjection = true;
    config.normNumGroups = normNumGroups;
    config.normEps = normEps;
    return config;
}

UNet3dConfig UNet3dConfig::fromJson(const nlohmann::json& json) {
    requireSupported(json, kNetwork, supportedOptions());
    UNet3dConfig config;
    config.sampleSize = configValue(json, "sample_size", config.sampleSize);
    config.inChannels = configValue(json, "in_channels", config.inChannels);
    config.outChannels = configValue(json, "out_channels", config.outChannels);
    config.blockOutChannels = configValue(json, "block_out_channels", config.blockOutChannels);
    const Strings down = configValue<Strings>(
        json, "down_block_types",
        {"CrossAttnDownBlock3D", "CrossAttnDownBlock3D", "CrossAttnDownBlock3D", "DownBlock3D"});
    const Strings up =
        configValue<Strings>(json, "up_block_types",
                             {"UpBlock3D", "CrossAttnUpBlock3D", "CrossAttnUpBlock3D", "CrossAttnUpBlock3D"});
    config.downBlockAttention = blockAttention(down, {"CrossAttnDownBlock3D", "DownBlock3D"}, kNetwork);
    config.upBlockAttention = blockAttention(up, {"CrossAttnUpBlock3D", "UpBlock3D"}, kNetwork);
    config.layersPerBlock = configValue(json, "layers_per_block", config.layersPerBlock);
    config.attentionHeadDim = configValue(json, "attention_head_dim", config.attentionHeadDim);
    config.crossAttentionDim = configValue(json, "cross_attention_dim", config.crossAttentionDim);
    config.normNumGroups = configValue(json, "norm_num_groups", config.normNumGroups);
    config.normEps = configValue(json, "norm_eps", config.normEps);
    requireConsistent(config);
    return config;
}

} // namespace nextgpt
