// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/SingleFileConfig.h"

#include "engine/doctor/PartRecognition.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <array>

namespace nextgpt {

namespace {

using nlohmann::json;

/// What the tensors of a Stable Diffusion do not show.
struct Generation {
    std::int64_t condition = 0;       ///< width of the text encoder's output
    std::int64_t heads = 0;           ///< of the denoiser on every level; 0: one per 64 channels
    const char* activation = nullptr; ///< of the text encoder
};

constexpr std::array kGenerations{
    Generation{.condition = kStableDiffusion1Condition, .heads = 8, .activation = "quick_gelu"},
    Generation{.condition = kStableDiffusion2Condition, .heads = 0, .activation = "gelu"}};

constexpr std::int64_t kHeadWidth = 64;
constexpr std::int64_t kLatentSide = 64;

const Generation* generationOf(std::int64_t condition) {
    for (const Generation& generation : kGenerations)
        if (generation.condition == condition)
            return &generation;
    return nullptr;
}

/// Channels of each level and whether it has attention, from the blocks whose names begin with `blocks`.
struct Levels {
    std::vector<std::int64_t> channels{};
    std::vector<bool> attention{};
    std::int64_t layers = 0;
};

Levels levelsOf(const TensorNames& network, const std::string& blocks) {
    Levels levels{.layers = network.count(blocks + "0.resnets.")};
    const std::int64_t count = network.count(blocks);
    for (std::int64_t i = 0; i < count; ++i) {
        const std::string block = fmt::format("{}{}.", blocks, i);
        levels.channels.push_back(network.axis(block + "resnets.0.conv1.weight", 0));
        levels.attention.push_back(network.hasPrefix(block + "attentions."));
    }
    return levels;
}

json blockTypes(const Levels& levels, const char* withAttention, const char* withoutAttention) {
    json types = json::array();
    for (const bool attends : levels.attention)
        types.push_back(attends ? withAttention : withoutAttention);
    return types;
}

/// The rank of the first projection into an attention: matrices in Stable Diffusion 2, convolutions before.
bool projectsLinearly(const TensorNames& network) {
    for (const auto& [tensor, shape] : network.all())
        if (tensor.ends_with(".proj_in.weight"))
            return shape.size() == 2;
    return false;
}

std::optional<json> unetConfig(const TensorNames& network) {
    const std::int64_t condition = recogniseTensors(network)->sizes.condition;
    const Generation* generation = generationOf(condition);
    const Levels down = levelsOf(network, "down_blocks.");
    const Levels up = levelsOf(network, "up_blocks.");
    if (generation == nullptr || down.channels.empty())
        return std::nullopt;
    json heads = generation->heads;
    if (generation->heads == 0) {
        heads = json::array();
        for (const std::int64_t channels : down.channels)
            heads.push_back(channels / kHeadWidth);
    }
    return json{{"_class_name", "UNet2DConditionModel"},
                {"sample_size", kLatentSide},
                {"in_channels", network.axis("conv_in.weight", 1)},
                {"out_channels", network.axis("conv_out.weight", 0)},
                {"block_out_channels", down.channels},
                {"layers_per_block", down.layers},
                {"down_block_types", blockTypes(down, "CrossAttnDownBlock2D", "DownBlock2D")},
                {"up_block_types", blockTypes(up, "CrossAttnUpBlock2D", "UpBlock2D")},
                {"cross_attention_dim", condition},
                {"attention_head_dim", heads},
                {"use_linear_projection", projectsLinearly(network)}};
}

std::optional<json> autoencoderConfig(const TensorNames& network) {
    const Levels levels = levelsOf(network, "encoder.down_blocks.");
    if (levels.channels.empty())
        return std::nullopt;
    return json{{"_class_name", "AutoencoderKL"},
                {"in_channels", network.axis("encoder.conv_in.weight", 1)},
                {"out_channels", network.axis("decoder.conv_out.weight", 0)},
                {"latent_channels", network.axis("decoder.conv_in.weight", 1)},
                {"block_out_channels", levels.channels},
                {"layers_per_block", levels.layers},
                {"down_block_types", json(levels.channels.size(), "DownEncoderBlock2D")},
                {"up_block_types", json(levels.channels.size(), "UpDecoderBlock2D")},
                {"scaling_factor", 0.18215}};
}

std::optional<json> textConfig(const TensorNames& network) {
    const PartSizes sizes = recogniseTensors(network)->sizes;
    const Generation* generation = generationOf(sizes.width);
    if (generation == nullptr)
        return std::nullopt;
    const std::string prefix = network.hasPrefix("text_model.") ? "text_model." : "";
    const std::string layers = prefix + "encoder.layers.";
    return json{{"model_type", "clip_text_model"},
                {"hidden_size", sizes.width},
                {"intermediate_size", network.axis(layers + "0.mlp.fc1.weight", 0)},
                {"num_hidden_layers", network.count(layers)},
                {"num_attention_heads", sizes.width / kHeadWidth},
                {"hidden_act", generation->activation},
                {"max_position_embeddings", sizes.positions},
                {"vocab_size", sizes.rows}};
}

} // namespace

std::optional<json> singleFileConfig(const TensorNames& network, LdmPart part) {
    if (!recogniseTensors(network))
        return std::nullopt;
    switch (part) {
    case LdmPart::UNet:
        return unetConfig(network);
    case LdmPart::Autoencoder:
        return autoencoderConfig(network);
    case LdmPart::TextEncoder:
        return textConfig(network);
    }
    return std::nullopt;
}

std::optional<json> singleFileConfig(const FoundPart& part) {
    if (!part.within)
        return std::nullopt;
    return singleFileConfig(TensorNames(*openPart(part)), *part.within);
}

std::optional<json> singleFileScheduler(const FoundPart& unet) {
    if (!unet.within || unet.sizes.condition != kStableDiffusion1Condition)
        return std::nullopt;
    return json{{"_class_name", "PNDMScheduler"},
                {"num_train_timesteps", 1000},
                {"beta_start", 0.00085},
                {"beta_end", 0.012},
                {"beta_schedule", "scaled_linear"},
                {"prediction_type", "epsilon"},
                {"skip_prk_steps", true},
                {"set_alpha_to_one", false},
                {"steps_offset", 1},
                {"clip_sample", false}};
}

} // namespace nextgpt
