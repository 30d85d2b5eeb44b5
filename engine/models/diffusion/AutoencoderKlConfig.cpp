// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/AutoencoderKlConfig.h"

#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

constexpr const char* kNetwork = "the autoencoder";
constexpr std::size_t kMaxLevels = 8;

void requireBlocks(const ConfigReader& reader, const char* key, const std::string& only, std::size_t levels) {
    const auto types = reader.words(key, ConfigReader::Words(levels, only));
    if (types.size() != levels)
        reader.refuse(std::string(key) + " and block_out_channels differ in length");
    for (const auto& type : types)
        if (type != only)
            reader.refuse("block " + quotedText(type) + " is not supported; only " + only + " is");
}

} // namespace

AutoencoderKlConfig AutoencoderKlConfig::fromJson(const nlohmann::json& json) {
    requireSupported(
        json, kNetwork,
        {{"act_fn", "silu"}, {"shift_factor", nullptr}, {"latents_mean", nullptr}, {"latents_std", nullptr}});
    const ConfigReader reader(json, std::string("config.json of ") + kNetwork);
    AutoencoderKlConfig config;
    config.inChannels = reader.integer("in_channels", config.inChannels, ranges::kWidth);
    config.outChannels = reader.integer("out_channels", config.outChannels, ranges::kWidth);
    config.latentChannels = reader.integer("latent_channels", config.latentChannels, ranges::kWidth);
    config.blockOutChannels = reader.integers("block_out_channels", {64}, ranges::kWidth);
    config.layersPerBlock = reader.integer("layers_per_block", 1, ranges::kLayersPerBlock);
    config.normNumGroups = reader.integer("norm_num_groups", config.normNumGroups, ranges::kWidth);
    config.scalingFactor = reader.real("scaling_factor", config.scalingFactor, ranges::kPositiveFactor);
    config.midBlockAddAttention = reader.flag("mid_block_add_attention", true);
    config.useQuantConv = reader.flag("use_quant_conv", true);
    config.usePostQuantConv = reader.flag("use_post_quant_conv", true);
    requireDivisibleByGroups(config.blockOutChannels, config.normNumGroups, kNetwork);
    const auto levels = config.blockOutChannels.size();
    if (levels > kMaxLevels)
        reader.refuse("block_out_channels has more than " + std::to_string(kMaxLevels) + " entries");
    requireBlocks(reader, "down_block_types", "DownEncoderBlock2D", levels);
    requireBlocks(reader, "up_block_types", "UpDecoderBlock2D", levels);
    return config;
}

} // namespace nextgpt
