// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/LearnedTensors.h"

#include "engine/formats/CheckpointKeys.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace nextgpt {

namespace {

using nlohmann::json;

constexpr int kTransformerHeads = 4; ///< NExT-GPT's, of 128 numbers each
constexpr int kQueryFormerHeads = 12;
constexpr int kGroupingHeads = 8;

/// Heads of imagebind_huge's trunks by their width.
constexpr std::array<std::pair<std::int64_t, int>, 5> kImageBindHeads{
    {{1280, 16}, {1024, 16}, {768, 12}, {512, 8}, {384, 8}}};

bool isLinear(const TensorNames& learned, const std::string& path) {
    return !learned.has(path + keys::kProjectionInput + keys::kWeight);
}

json projectionConfig(const TensorNames& learned, const std::string& path, const ProjectionSizes& sizes) {
    json config{{"in", sizes.in}, {"out", sizes.out}};
    if (isLinear(learned, path)) {
        config["mode"] = "linear"; // its tensors do not show how many vectors the decoder takes
        if (path == keys::outputProjectionPrefix(Modality::Audio))
            config["queries"] = 1;
        return config;
    }
    config["width"] = learned.axis(path + keys::kProjectionInput + keys::kWeight, 0);
    config["queries"] = sizes.queries;
    if (learned.has(path + keys::kQueryTokens)) {
        const std::string layers = path + "Qformer.bert.encoder.layer.";
        config.update({{"mode", "qformer"},
                       {"heads", kQueryFormerHeads},
                       {"decoder_layers", learned.count(layers)},
                       {"feed_forward", learned.axis(layers + "0.intermediate_query.dense.weight", 0)}});
        return config;
    }
    config.update({{"mode", "transformer"},
                   {"heads", kTransformerHeads},
                   {"encoder_layers", learned.count(path + "tfm.encoder.layers.")},
                   {"decoder_layers", learned.count(path + "tfm.decoder.layers.")},
                   {"feed_forward", learned.axis(path + "tfm.decoder.layers.0.linear1.weight", 0)}});
    return config;
}

json inputConfig(const TensorNames& learned, const PartSizes& sizes) {
    json config{{"in", sizes.condition}, {"out", sizes.width}};
    const std::string grouping = std::string(keys::kGroupingProjection) + '.';
    if (learned.has(grouping + keys::kGroupingInput + keys::kWeight)) {
        const auto stage = [&](int index) {
            return grouping + keys::kGroupingStages + std::to_string(index) + '.';
        };
        const auto blocks = [&](int index) { return learned.count(stage(index) + "blocks."); };
        config.update({{"mode", "grouping"},
                       {"width", learned.axis(grouping + keys::kGroupingInput + keys::kWeight, 0)},
                       {"heads", kGroupingHeads},
                       {"groups", learned.axis(stage(0) + keys::kGroupToken, 1)},
                       {"tokens", learned.axis(stage(1) + keys::kGroupToken, 1)},
                       {"blocks", {blocks(0), blocks(1), blocks(2)}}});
        return config;
    }
    const std::int64_t outputs = learned.axis(std::string(keys::kInputProjection) + keys::kWeight, 0);
    if (sizes.width > 0 && outputs > sizes.width)
        config["tokens"] = outputs / sizes.width;
    return config;
}

/// Width, blocks and heads of a trunk; nullopt for an unknown width.
std::optional<json> trunkConfig(const TensorNames& tensors, const std::string& modality) {
    const std::int64_t width = tensors.axis("modality_preprocessors." + modality + ".cls_token", 2);
    const auto* const known = std::ranges::find(kImageBindHeads, width, &std::pair<std::int64_t, int>::first);
    if (known == kImageBindHeads.end())
        return std::nullopt;
    return json{{"width", width},
                {"heads", known->second},
                {"blocks", tensors.count("modality_trunks." + modality + ".blocks.")}};
}

std::optional<json> visionConfig(const TensorNames& tensors) {
    auto config = trunkConfig(tensors, "vision");
    if (!config)
        return std::nullopt;
    const std::string stem = "modality_preprocessors.vision.rgbt_stem.proj.1.weight"; // [W,3,T,P,P]
    const std::int64_t patches =
        tensors.axis("modality_preprocessors.vision.pos_embedding_helper.pos_embed", 1) - 1;
    const std::int64_t patch = tensors.axis(stem, 4);
    (*config)["frames"] = tensors.axis(stem, 2);
    (*config)["patch"] = patch;
    (*config)["image_size"] =
        patch * std::llround(std::sqrt(static_cast<double>(std::max(patches, INT64_C(0)))));
    return config;
}

} // namespace

std::optional<ProjectionSizes> projectionSizes(const TensorNames& learned, Modality modality) {
    const std::string path = keys::outputProjectionPrefix(modality);
    const std::string output = path + keys::kProjectionOutput + keys::kWeight;
    if (!learned.has(output))
        return std::nullopt;
    if (isLinear(learned, path))
        return ProjectionSizes{.in = learned.axis(output, 1), .out = learned.axis(output, 0)};
    const bool isQueryFormer = learned.has(path + keys::kQueryTokens);
    return ProjectionSizes{
        .in = learned.axis(path + keys::kProjectionInput + keys::kWeight, 1),
        .out = learned.axis(output, 0),
        .queries = learned.axis(path + (isQueryFormer ? keys::kQueryTokens : keys::kProjectionQueries), 1)};
}

json learnedConfig(const TensorNames& learned) {
    const PartSizes sizes = recogniseTensors(learned)->sizes;
    json config{{"model_type", "nextgpt"},
                {"input_projection", inputConfig(learned, sizes)},
                {"output_projections", json::object()}};
    if (sizes.rank > 0)
        config["lora"] = {{"rank", sizes.rank}, {"alpha", sizes.rank}};
    for (const MediumNames& medium : kMedia)
        if (const auto projection = projectionSizes(learned, medium.modality))
            config["output_projections"][std::string(medium.name)] =
                projectionConfig(learned, keys::outputProjectionPrefix(medium.modality), *projection);
    return config;
}

std::optional<json> imageBindConfig(const TensorNames& imageBind) {
    const auto vision = visionConfig(imageBind);
    const auto audio = trunkConfig(imageBind, "audio");
    if (!vision)
        return std::nullopt;
    json config{{"model_type", "imagebind"},
                {"output_dim", recogniseTensors(imageBind)->sizes.width},
                {"vision", *vision},
                {"video", json::object()}}; // clips as in the reference
    if (audio)
        config["audio"] = *audio;
    return config;
}

} // namespace nextgpt
