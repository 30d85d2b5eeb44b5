// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNet3dConfig.h"

#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigReader.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

constexpr const char* kNetwork = "the video UNet";

using Words = ConfigReader::Words;

/// Options of the reference class that are implemented for one value only.
nlohmann::json supportedOptions() {
    return {{"act_fn", "silu"},
            {"downsample_padding", 1},
            {"mid_block_scale_factor", 1},
            {"num_attention_heads", nullptr},
            {"time_cond_proj_dim", nullptr}};
}

void requireConsistent(const UNet3dConfig& config, const ConfigReader& reader) {
    const auto levels = config.levels();
    if (config.downBlockAttention.size() != levels || config.upBlockAttention.size() != levels)
        reader.refuse("down_block_types, up_block_types and block_out_channels differ in length");
    requireDivisibleByGroups(config.blockOutChannels, config.normNumGroups, kNetwork);
    for (const auto channels : config.blockOutChannels)
        if (channels % config.attentionHeadDim != 0)
            reader.refuse(std::to_string(channels) + " channels cannot be split into heads of " +
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
    const ConfigReader reader(json, std::string("config.json of ") + kNetwork);
    UNet3dConfig config;
    config.sampleSize = reader.integer("sample_size", config.sampleSize, ranges::kSide);
    config.inChannels = reader.integer("in_channels", config.inChannels, ranges::kWidth);
    config.outChannels = reader.integer("out_channels", config.outChannels, ranges::kWidth);
    config.blockOutChannels = reader.integers("block_out_channels", config.blockOutChannels, ranges::kWidth);
    const Words down = reader.words("down_block_types", {"CrossAttnDownBlock3D", "CrossAttnDownBlock3D",
                                                         "CrossAttnDownBlock3D", "DownBlock3D"});
    const Words up = reader.words(
        "up_block_types", {"UpBlock3D", "CrossAttnUpBlock3D", "CrossAttnUpBlock3D", "CrossAttnUpBlock3D"});
    config.downBlockAttention = blockAttention(down, {"CrossAttnDownBlock3D", "DownBlock3D"}, kNetwork);
    config.upBlockAttention = blockAttention(up, {"CrossAttnUpBlock3D", "UpBlock3D"}, kNetwork);
    config.layersPerBlock =
        reader.integer("layers_per_block", config.layersPerBlock, ranges::kLayersPerBlock);
    config.attentionHeadDim = reader.integer("attention_head_dim", config.attentionHeadDim, ranges::kWidth);
    config.crossAttentionDim =
        reader.integer("cross_attention_dim", config.crossAttentionDim, ranges::kWidth);
    config.normNumGroups = reader.integer("norm_num_groups", config.normNumGroups, ranges::kWidth);
    config.normEps = reader.real("norm_eps", config.normEps, ranges::kEpsilon);
    requireConsistent(config, reader);
    return config;
}

} // namespace nextgpt
