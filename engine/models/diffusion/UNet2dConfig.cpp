// SPDX-License-Identifier: Apache-2.0
#include "engine/models/diffusion/UNet2dConfig.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/ConfigChecks.h"
#include "engine/formats/ConfigValue.h"

#include <nlohmann/json.hpp>

#include <string>

namespace nextgpt {

namespace {

constexpr const char* kNetwork = "the UNet";
constexpr std::int64_t kMaxLayers = 64;

using Strings = std::vector<std::string>;

[[noreturn]] void refuse(const std::string& why) {
    throw EngineError(ErrorCode::BundleInvalid, "config.json of the UNet: " + why);
}

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

bool hasMidBlock(const nlohmann::json& json) {
    const auto found = json.find("mid_block_type");
    if (found == json.end())
        return true;
    if (found->is_null())
        return false;
    if (*found != "UNetMidBlock2DCrossAttn")
        refuse("mid_block_type " + found->dump() + " is not supported; only UNetMidBlock2DCrossAttn is");
    return true;
}

/// Width of the conditioning vector, or 0 in the text-conditioned form.
std::int64_t readClassWidth(const nlohmann::json& json) {
    const auto type = configValue<std::string>(json, "class_embed_type", "");
    const bool concatenates = configValue(json, "class_embeddings_concat", false);
    if (type.empty() && !concatenates)
        return 0;
    if (type != "simple_projection" || !concatenates)
        refuse("class_embed_type " + type.substr(0, 64) +
               " is not supported; only simple_projection with class_embeddings_concat is");
    const auto width = configValue<std::int64_t>(json, "projection_class_embeddings_input_dim", 0);
    if (width < 1 || width > limits::kNetworkChannels)
        refuse("projection_class_embeddings_input_dim is absent or out of range");
    return width;
}

/// Without text, cross-attention becomes self-attention, whose context is as wide as the block itself.
void requireSelfConditioned(const UNet2dConfig& config) {
    for (std::size_t i = 0; i < config.levels(); ++i) {
        const bool attends = config.downBlockAttention[i] ||
                             config.upBlockAttention[config.levels() - 1 - i] ||
                             (config.midBlock && i + 1 == config.levels());
        if (attends && config.crossAttentionDim[i] != config.blockOutChannels[i])
            refuse("cross_attention_dim differs from block_out_channels in a class-conditioned UNet");
    }
}

void requireConsistent(const UNet2dConfig& config) {
    const auto levels = config.levels();
    if (config.downBlockAttention.size() != levels || config.upBlockAttention.size() != levels)
        refuse("down_block_types, up_block_types and block_out_channels differ in length");
    requireDivisibleByGroups(config.blockOutChannels, config.normNumGroups, kNetwork);
    if (config.inChannels < 1 || config.outChannels < 1)
        refuse("in_channels and out_channels must be positive");
    for (std::size_t i = 0; i < levels; ++i) {
        if (config.attentionHeadDim[i] < 1 || config.blockOutChannels[i] % config.attentionHeadDim[i] != 0)
            refuse(std::to_string(config.blockOutChannels[i]) + " channels cannot be split into " +
                   std::to_string(config.attentionHeadDim[i]) + " heads (attention_head_dim)");
        for (const auto count : {config.layersPerBlock[i], config.transformerLayersPerBlock[i]})
            if (count < 1 || count > kMaxLayers)
                refuse("layers_per_block or transformer_layers_per_block is out of range");
        if (config.crossAttentionDim[i] < 1)
            refuse("cross_attention_dim must be positive");
    }
    if (config.isClassConditioned())
        requireSelfConditioned(config);
}

} // namespace

UNet2dConfig UNet2dConfig::fromJson(const nlohmann::json& json) {
    requireSupported(json, kNetwork, supportedOptions());
    UNet2dConfig config;
    config.sampleSize = configValue(json, "sample_size", config.sampleSize);
    config.inChannels = configValue(json, "in_channels", config.inChannels);
    config.outChannels = configValue(json, "out_channels", config.outChannels);
    config.blockOutChannels = configValue(json, "block_out_channels", config.blockOutChannels);
    const Strings down = configValue<Strings>(
        json, "down_block_types",
        {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"});
    const Strings up =
        configValue<Strings>(json, "up_block_types",
                             {"UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"});
    config.downBlockAttention = blockAttention(down, {"CrossAttnDownBlock2D", "DownBlock2D"}, kNetwork);
    config.upBlockAttention = blockAttention(up, {"CrossAttnUpBlock2D", "UpBlock2D"}, kNetwork);
    config.midBlock = hasMidBlock(json);
    const auto levels = config.levels();
    config.layersPerBlock = valuePerLevel(json, "layers_per_block", 2, levels);
    config.transformerLayersPerBlock = valuePerLevel(json, "transformer_layers_per_block", 1, levels);
    config.attentionHeadDim = valuePerLevel(json, "attention_head_dim", 8, levels);
    config.crossAttentionDim = valuePerLevel(json, "cross_attention_dim", 1280, levels);
    config.useLinearProjection = configValue(json, "use_linear_projection", false);
    config.flipSinToCos = configValue(json, "flip_sin_to_cos", true);
    config.freqShift = configValue(json, "freq_shift", 0.0);
    config.normNumGroups = configValue(json, "norm_num_groups", config.normNumGroups);
    config.normEps = configValue(json, "norm_eps", config.normEps);
    config.classWidth = readClassWidth(json);
    requireConsistent(config);
    return config;
}

} // namespace nextgpt
