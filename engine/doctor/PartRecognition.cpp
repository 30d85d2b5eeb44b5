// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/PartRecognition.h"

#include "engine/core/Limits.h"
#include "engine/doctor/LearnedTensors.h"
#include "engine/formats/CheckpointKeys.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace nextgpt {

namespace {

constexpr const char* kTokenTable = "embeddings.token_embedding.weight";
constexpr std::string_view kClipPrefix = "text_model."; ///< written until transformers 5

/// The second axis of the first tensor whose name ends with `suffix`.
std::int64_t secondAxisOf(const TensorNames& tensors, std::string_view suffix) {
    for (const auto& [tensor, shape] : tensors.all())
        if (tensor.ends_with(suffix) && shape.size() > 1)
            return shape[1];
    return 0;
}

std::int64_t rankOf(const TensorNames& tensors) {
    for (const auto& [tensor, shape] : tensors.all())
        if (keys::isLoraA(tensor) && shape.size() == 2)
            return shape.front();
    return 0;
}

const std::string kGrouping = std::string(keys::kGroupingProjection) + '.';

bool hasGrouping(const TensorNames& tensors) {
    return tensors.has(kGrouping + keys::kGroupingInput + keys::kWeight);
}

/// The width of the language model: that of its token rows or of an output projection's input, if the input
/// projection's output is a multiple of it (several positions per medium); otherwise all of that output.
std::int64_t languageWidth(const TensorNames& tensors) {
    if (hasGrouping(tensors))
        return tensors.axis(kGrouping + keys::kGroupingOutput + keys::kWeight, 0);
    const std::int64_t outputs = tensors.axis(std::string(keys::kInputProjection) + keys::kWeight, 0);
    std::vector<std::int64_t> widths{tensors.axis(std::string(keys::kLanguageModel) + keys::kEmbedTokens, 1)};
    for (const Modality modality : kMediaModalities)
        widths.push_back(projectionSizes(tensors, modality).value_or(ProjectionSizes{}).in);
    const auto found = std::ranges::find_if(widths, [outputs](std::int64_t width) {
        return width > 0 && outputs % width == 0 && outputs / width <= limits::kMediumTokens.max;
    });
    return found == widths.end() ? outputs : *found;
}

PartSizes learnedSizes(const TensorNames& tensors) {
    const std::string projection =
        (hasGrouping(tensors) ? kGrouping + keys::kGroupingInput : std::string(keys::kInputProjection)) +
        keys::kWeight;
    const std::string table = std::string(keys::kLanguageModel) + keys::kEmbedTokens;
    return {.width = languageWidth(tensors),
            .layers = tensors.count(std::string(keys::kLanguageModel) + keys::kLayers),
            .rows = tensors.axis(table, 0),
            .condition = tensors.axis(projection, 1),
            .rank = rankOf(tensors)};
}

bool hasProjections(const TensorNames& tensors) {
    return tensors.hasPrefix(std::string(keys::kInputProjection) + '.') || tensors.hasPrefix(kGrouping) ||
           std::ranges::any_of(kMediaModalities, [&](Modality modality) {
               return tensors.hasPrefix(keys::outputProjectionPrefix(modality));
           });
}

std::optional<RecognisedNetwork> recogniseCore(const TensorNames& tensors) {
    if (hasProjections(tensors))
        return RecognisedNetwork{PartKind::LearnedTensors, learnedSizes(tensors)};
    if (tensors.mentions(std::string(".") + keys::kLoraA + '.'))
        return RecognisedNetwork{PartKind::LoraAdapter,
                                 {.layers = tensors.count(std::string(keys::kPeftPrefix) + keys::kLayers),
                                  .rank = rankOf(tensors)}};
    if (tensors.hasPrefix("modality_trunks."))
        return RecognisedNetwork{PartKind::ImageBind,
                                 {.width = tensors.axis("modality_heads.vision.2.weight", 0)}};
    if (tensors.has(keys::kEmbedTokens) && tensors.hasPrefix(keys::kLayers))
        return RecognisedNetwork{PartKind::LanguageModel,
                                 {.width = tensors.axis(keys::kEmbedTokens, 1),
                                  .layers = tensors.count(keys::kLayers),
                                  .rows = tensors.axis(keys::kEmbedTokens, 0)}};
    return std::nullopt;
}

std::optional<RecognisedNetwork> recogniseDenoiser(const TensorNames& tensors) {
    if (!tensors.has("conv_in.weight") || !tensors.has("time_embedding.linear_1.weight"))
        return std::nullopt;
    PartSizes sizes{.condition = secondAxisOf(tensors, ".attn2.to_k.weight"),
                    .channels = tensors.axis("conv_in.weight", 1)};
    if (tensors.mentions(".temp_convs."))
        return RecognisedNetwork{PartKind::VideoUNet, sizes};
    if (!tensors.has("class_embedding.weight"))
        return RecognisedNetwork{PartKind::ImageUNet, sizes};
    sizes.condition = tensors.axis("class_embedding.weight", 1);
    return RecognisedNetwork{PartKind::AudioUNet, sizes};
}

std::optional<RecognisedNetwork> recogniseDecoderPart(const TensorNames& tensors) {
    if (tensors.has("encoder.conv_in.weight") && tensors.has("decoder.conv_in.weight")) {
        const bool isSpectrogram = tensors.axis("encoder.conv_in.weight", 1) == 1;
        return RecognisedNetwork{isSpectrogram ? PartKind::AudioAutoencoder : PartKind::Autoencoder,
                                 {.channels = tensors.axis("decoder.conv_in.weight", 1)}};
    }
    if (tensors.has("text_projection.linear2.weight") && tensors.mentions("embeddings.LayerNorm."))
        return RecognisedNetwork{PartKind::ClapText,
                                 {.width = tensors.axis("text_projection.linear2.weight", 0),
                                  .rows = tensors.axis("text_model.embeddings.word_embeddings.weight", 0)}};
    for (const std::string& prefix : {std::string(), std::string(kClipPrefix)})
        if (tensors.has(prefix + kTokenTable))
            return RecognisedNetwork{
                PartKind::ClipText,
                {.width = tensors.axis(prefix + kTokenTable, 1),
                 .rows = tensors.axis(prefix + kTokenTable, 0),
                 .positions = tensors.axis(prefix + "embeddings.position_embedding.weight", 0)}};
    if (tensors.hasPrefix("conv_pre.weight") && tensors.hasPrefix("upsampler."))
        return RecognisedNetwork{PartKind::Vocoder, {.channels = tensors.axis("conv_pre.weight", 1)}};
    return std::nullopt;
}

/// Class names and model types in configurations.
constexpr std::array<std::pair<std::string_view, PartKind>, 9> kConfigWords{
    {{"imagebind", PartKind::ImageBind},
     {"nextgpt", PartKind::LearnedTensors},
     {"LORA", PartKind::LoraAdapter},
     {"UNet3DConditionModel", PartKind::VideoUNet},
     {"clip_text_model", PartKind::ClipText},
     {"CLIPTextModel", PartKind::ClipText},
     {"clap_text_model", PartKind::ClapText},
     {"ClapTextModelWithProjection", PartKind::ClapText},
     {"speecht5_hifigan", PartKind::Vocoder}}};

std::string wordAt(const nlohmann::json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool isOne(const nlohmann::json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_number() && *found == 1;
}

std::optional<PartKind> recogniseConfig(const nlohmann::json& json) {
    const std::string className = wordAt(json, "_class_name");
    if (className.find("Scheduler") != std::string::npos)
        return PartKind::Scheduler;
    if (className == "UNet2DConditionModel")
        return wordAt(json, "class_embed_type").empty() ? PartKind::ImageUNet : PartKind::AudioUNet;
    if (className == "AutoencoderKL")
        return isOne(json, "in_channels") ? PartKind::AudioAutoencoder : PartKind::Autoencoder;
    for (const std::string& word : {className, wordAt(json, "model_type"), wordAt(json, "peft_type")})
        for (const auto& [known, kind] : kConfigWords)
            if (word == known)
                return kind;
    return json.contains("num_hidden_layers") && json.contains("rms_norm_eps")
               ? std::optional(PartKind::LanguageModel)
               : std::nullopt;
}

} // namespace

TensorNames::TensorNames(const WeightSource& source) {
    for (const std::string& tensor : source.untaken())
        m_shapes.emplace(tensor, source.shapeOf(tensor));
}

bool TensorNames::hasPrefix(std::string_view prefix) const {
    const auto found = m_shapes.lower_bound(std::string(prefix));
    return found != m_shapes.end() && found->first.starts_with(prefix);
}

bool TensorNames::mentions(std::string_view part) const {
    return std::ranges::any_of(
        m_shapes, [&](const auto& tensor) { return tensor.first.find(part) != std::string::npos; });
}

std::int64_t TensorNames::axis(const std::string& name, std::size_t index) const {
    const auto found = m_shapes.find(name);
    return found != m_shapes.end() && index < found->second.size() ? found->second[index] : 0;
}

std::int64_t TensorNames::count(std::string_view prefix) const {
    std::int64_t count = 0;
    for (auto at = m_shapes.lower_bound(std::string(prefix));
         at != m_shapes.end() && at->first.starts_with(prefix); ++at) {
        std::int64_t number = -1;
        std::from_chars(at->first.data() + prefix.size(), at->first.data() + at->first.size(), number);
        count = std::max(count, number + 1);
    }
    return count;
}

std::optional<RecognisedNetwork> recogniseTensors(const TensorNames& tensors) {
    for (const auto recognise : {recogniseCore, recogniseDenoiser, recogniseDecoderPart})
        if (auto network = recognise(tensors))
            return network;
    return std::nullopt;
}

std::optional<PartKind> recogniseJson(const nlohmann::json& json) {
    if (!json.is_object())
        return std::nullopt;
    const auto isId = [&](const std::string& key) { return json.contains(key) && json.at(key).is_number(); };
    if (std::ranges::any_of(kMedia, [&](const MediumNames& medium) {
            return isId(fmt::format("[{}0]", medium.signalToken));
        }))
        return PartKind::AddedTokens;
    return recogniseConfig(json);
}

} // namespace nextgpt
