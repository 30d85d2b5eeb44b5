// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/LearnedModels.h"

#include "engine/core/BundleParts.h"
#include "engine/core/Error.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/formats/ConfigReader.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/LearnedPart.h"
#include "engine/io/JsonFile.h"
#include "engine/io/QuotedText.h"
#include "engine/weights/OverlayWeights.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace nextgpt {

namespace {

constexpr const char* kConfigSource = "config.json of the learned tensors";

nlohmann::json configOf(const LearnedFolder& learned) {
    return readJsonFile(learned.folder / "config.json");
}

/// Whether a tensor belongs to the output projection of a medium that the bundle cannot generate.
bool belongsToAbsentDecoder(const std::string& tensor, const Bundle& bundle) {
    return std::ranges::any_of(kMediaModalities, [&](Modality modality) {
        return !bundle.hasDecoder(modality) && tensor.starts_with(keys::outputProjectionPrefix(modality));
    });
}

/// The name of a tensor below the model that contains it, as the newer published code's adapter files have
/// it.
std::string withoutModel(const std::string& tensor) {
    return tensor.starts_with(keys::kModelPrefix) ? tensor.substr(keys::kModelPrefix.size()) : tensor;
}

std::string reasonUnknown(const std::string& tensor) {
    if (keys::isInputProjection(tensor))
        return " is of an input projection whose \"mode\" is not the one in config.json";
    if (keys::isInputProjection(withoutModel(tensor)))
        return " has the name that a whole model gives it; rename it to " + quotedText(withoutModel(tensor));
    if (tensor.starts_with(keys::kStageOnePrefix) && !tensor.starts_with(keys::kLanguageModel))
        return " is named as in a checkpoint of stage 1 or 2; use the checkpoint of stage 3, or rename it "
               "to " +
               quotedText(keys::kLanguageModel + tensor.substr(keys::kStageOnePrefix.size()));
    return " belongs to no network; it may be misspelt, or the checkpoint is another program's";
}

} // namespace

LearnedFolder openLearned(const std::filesystem::path& folder) {
    return {folder, openLearnedPart(folder)};
}

std::optional<LoraConfig> loraConfigOf(const LearnedFolder& learned) {
    if (std::ranges::none_of(learned.tensors->untaken(), keys::isLoraTensor))
        return std::nullopt;
    const auto adapter = learned.folder / "adapter_config.json";
    const auto config = configOf(learned);
    std::optional<LoraConfig> lora;
    if (adapterFileOf(learned.folder))
        lora = LoraConfig::fromJson(readJsonFile(adapter), "adapter_config.json");
    else if (const auto found = config.find("lora"); found != config.end() && !found->is_null())
        lora = LoraConfig::fromJson(*found, std::string(kConfigSource) + ", lora");
    else if (std::filesystem::exists(adapter))
        lora = LoraConfig::fromJson(readJsonFile(adapter), "adapter_config.json");
    else
        throw EngineError(ErrorCode::BundleInvalid, "config.json of the learned tensors: there are LoRA "
                                                    "tensors, but no \"lora\" with their rank and alpha");
    requireRank(*learned.tensors, *lora);
    return lora;
}

double loraScaleOf(const LearnedFolder& learned) {
    const auto lora = loraConfigOf(learned);
    return lora ? lora->scale() : 1.0;
}

void requireNothingUnknown(const LearnedFolder& learned, const Bundle& bundle) {
    for (const std::string& tensor : learned.tensors->untaken())
        if (!belongsToAbsentDecoder(tensor, bundle))
            throw EngineError(ErrorCode::WeightsMismatch, learned.folder.string() + ": the tensor " +
                                                              quotedText(tensor) + reasonUnknown(tensor));
}

Vocabulary loadVocabulary(const Bundle& bundle) {
    VocabularyOptions options;
    for (const Modality modality : kMediaModalities)
        options.signalCounts[modality] = bundle.signalTokens(modality);
    options.markerMode = bundle.markerMode();
    // A folder, or a GGUF file, beside which nothing belongs to it.
    const auto llm = bundle.requirePart(bundle_parts::kLanguageModel);
    return Vocabulary(languageModelTokenizer(llm), llm, options);
}

Llama loadLearnedLlama(const std::filesystem::path& llm, const LearnedFolder& learned,
                       const Placement& placement) {
    LlamaConfig config = LlamaConfig::fromJson(languageModelConfig(llm));
    config.loraScale = loraScaleOf(learned);
    const auto source = std::make_shared<OverlayWeights>(std::vector<OverlayWeights::Layer>{
        {learned.tensors, Llama::kLearnedPrefix}, {openLanguageModel(llm), ""}});
    return Llama(Weights(source, placement), config);
}

InputProjectionConfig inputProjectionConfig(const LearnedFolder& learned) {
    const auto config = configOf(learned);
    return InputProjectionConfig::fromJson(ConfigReader(config, kConfigSource).object("input_projection"),
                                           std::string(kConfigSource) + ", input_projection");
}

InputProjection loadInputProjection(const LearnedFolder& learned, const Placement& placement) {
    return {Weights(learned.tensors, placement), inputProjectionConfig(learned)};
}

OutputProjectionConfig outputProjectionConfig(Modality modality, const LearnedFolder& learned) {
    const auto config = configOf(learned);
    const auto& all = ConfigReader(config, kConfigSource).object("output_projections");
    const std::string medium(name(modality));
    const auto found = all.find(medium);
    if (found == all.end())
        throw EngineError(ErrorCode::BundleMismatch,
                          "nextgpt/config.json has no output projection for the " + medium + " decoder");
    return OutputProjectionConfig::fromJson(*found);
}

OutputProjection loadOutputProjection(Modality modality, const LearnedFolder& learned,
                                      const Placement& placement) {
    return OutputProjection(Weights(learned.tensors, placement) / OutputProjection::path(modality),
                            outputProjectionConfig(modality, learned));
}

} // namespace nextgpt
