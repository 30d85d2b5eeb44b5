// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNet2dConfig.h"

#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

constexpr const char* kNetwork = "the UNet";
constexpr limits::Range<double> kFreqShift{.min = 0.0, .max = 1.0};

using Words = ConfigReader::Words;

/// Options of the reference class that are implemented for one value only.
nlohmann::json supportedOptions() {
    return {{"act_fn", "silu"},
            {"addition_embed_type", nullptr},
            {"addition_time_embed_dim", nullptr},
            {"attention_type", "default"},
            {"center_input_sample", false},
            {"conv_in_kernel", 3},
            {"conv_out_kernel", 3},
            {"cross_attention_norm", nullptr},
            {"downsample_padding", 1},
            {"dual_cross_attention", false},
            {"encoder_hid_dim", nullptr},
            {"encoder_hid_dim_type", nullptr},
            {"mid_block_only_cross_attention", nullptr},
            {"mid_block_scale_factor", 1},
            {"num_attention_heads", nullptr},
            {"num_class_embeds", nullptr},
            {"only_cross_attention", false},
            {"resnet_out_scale_factor", 1.0},
            {"resnet_skip_time_act", false},
            {"resnet_time_scale_shift", "default"},
            {"reverse_transformer_layers_per_block", nullptr},
            {"time_cond_proj_dim", nullptr},
            {"time_embedding_act_fn", nullptr},
            {"time_embedding_dim", nullptr},
            {"time_embedding_type", "positional"},
            {"timestep_post_act", nullptr}};
}

bool hasMidBlock(const nlohmann::json& json, const ConfigReader& reader) {
    const auto found = json.find("mid_block_type");
    if (found != json.end() && found->is_null())
        return false;
    const std::string type = reader.word("mid_block_type", "UNetMidBlock2DCrossAttn");
    if (type != "UNetMidBlock2DCrossAttn")
        reader.refuse("mid_block_type " + quotedText(type) +
                      " is not supported; only UNetMidBlock2DCrossAttn is");
    return true;
}

/// Width of the conditioning vector, or 0 in the text-conditioned form.
std::int64_t readClassWidth(const ConfigReader& reader) {
    const auto type = reader.word("class_embed_type", "");
    const bool concatenates = reader.flag("class_embeddings_concat", false);
    if (type.empty() && !concatenates)
        return 0;
    if (type != "simple_projection" || !concatenates)
        reader.refuse("class_embed_type " + quotedText(type) +
                      " is not supported; only simple_projection with class_embeddings_concat is");
    const auto width = reader.integer("projection_class_embeddings_input_dim", 0, ranges::kWidth);
    if (width == 0)
        reader.refuse("projection_class_embeddings_input_dim is absent");
    return width;
}

/// Without text, cross-attention becomes self-attention, whose context is as wide as the block itself.
void requireSelfConditioned(const UNet2dConfig& config, const ConfigReader& reader) {
    for (std::size_t i = 0; i < config.levels(); ++i) {
        const bool attends = config.downBlockAttention[i] ||
                             config.upBlockAttention[config.levels() - 1 - i] ||
                             (config.midBlock && i + 1 == config.levels());
        if (attends && config.crossAttentionDim[i] != config.blockOutChannels[i])
            reader.refuse("cross_attention_dim differs from block_out_channels in a class-conditioned UNet");
    }
}

void requireConsistent(const UNet2dConfig& config, const ConfigReader& reader) {
    const auto levels = config.levels();
    if (config.downBlockAttention.size() != levels || config.upBlockAttention.size() != levels)
        reader.refuse("down_block_types, up_block_types and block_out_channels differ in length");
    requireDivisibleByGroups(config.blockOutChannels, config.normNumGroups, kNetwork);
    for (std::size_t i = 0; i < levels; ++i)
        if (config.blockOutChannels[i] % config.attentionHeadDim[i] != 0)
            reader.refuse(std::to_string(config.blockOutChannels[i]) + " channels cannot be split into " +
                          std::to_string(config.attentionHeadDim[i]) + " heads (attention_head_dim)");
    if (static_cast<double>(config.blockOutChannels.front() / 2) <= config.freqShift)
        reader.refuse("block_out_channels starts with too few channels for a time embedding");
    if (config.isClassConditioned())
        requireSelfConditioned(config, reader);
}

} // namespace

UNet2dConfig UNet2dConfig::fromJson(const nlohmann::json& json) {
    requireSupported(json, kNetwork, supportedOptions());
    const ConfigReader reader(json, std::string("config.json of ") + kNetwork);
    UNet2dConfig config;
    config.sampleSize = reader.integer("sample_size", config.sampleSize, ranges::kSide);
    config.inChannels = reader.integer("in_channels", config.inChannels, ranges::kWidth);
    config.outChannels = reader.integer("out_channels", config.outChannels, ranges::kWidth);
    config.blockOutChannels = reader.integers("block_out_channels", config.blockOutChannels, ranges::kWidth);
    const Words down = reader.words("down_block_types", {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D",
                                                         "CrossAttnDownBlock2D", "DownBlock2D"});
    const Words up = reader.words(
        "up_block_types", {"UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"});
    config.downBlockAttention = blockAttention(down, {"CrossAttnDownBlock2D", "DownBlock2D"}, kNetwork);
    config.upBlockAttention = blockAttention(up, {"CrossAttnUpBlock2D", "UpBlock2D"}, kNetwork);
    config.midBlock = hasMidBlock(json, reader);
    const auto perLevel = [&](const char* key, std::int64_t absent, const auto& range) {
        return reader.integerPerLevel(key, absent, config.levels(), range);
    };
    config.layersPerBlock = perLevel("layers_per_block", 2, ranges::kLayersPerBlock);
    config.transformerLayersPerBlock = perLevel("transformer_layers_per_block", 1, ranges::kLayersPerBlock);
    config.attentionHeadDim = perLevel("attention_head_dim", 8, ranges::kHeads);
    config.crossAttentionDim = perLevel("cross_attention_dim", 1280, ranges::kWidth);
    config.useLinearProjection = reader.flag("use_linear_projection", false);
    config.flipSinToCos = reader.flag("flip_sin_to_cos", true);
    config.freqShift = reader.real("freq_shift", 0.0, kFreqShift);
    config.normNumGroups = reader.integer("norm_num_groups", config.normNumGroups, ranges::kWidth);
    config.normEps = reader.real("norm_eps", config.normEps, ranges::kEpsilon);
    config.classWidth = readClassWidth(reader);
    requireConsistent(config, reader);
    return config;
}

} // namespace nextgpt
