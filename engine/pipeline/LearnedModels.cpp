// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/LearnedModels.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/ConfigReader.h"
#include "engine/formats/ConfigValue.h"
#include "engine/io/JsonFile.h"
#include "engine/models/perception/ImageBindConfig.h"
#include "engine/weights/OverlayWeights.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

nlohmann::json configOf(const LearnedFolder& learned) {
    return readJsonFile(learned.folder / "config.json");
}

} // namespace

LearnedFolder openLearned(const std::filesystem::path& folder) {
    return {folder, openCheckpoint(folder)};
}

Vocabulary loadVocabulary(const Bundle& bundle) {
    VocabularyOptions options;
    for (const Modality modality : kMediaModalities)
        options.signalCounts[modality] = bundle.signalTokens(modality);
    options.markerMode = bundle.markerMode();
    return Vocabulary(bundle.requirePart("llm"), options);
}

Llama loadLearnedLlama(const std::filesystem::path& llm, const LearnedFolder& learned,
                       const Placement& placement) {
    LlamaConfig config = LlamaConfig::fromJson(readJsonFile(llm / "config.json"));
    config.loraScale = LlamaConfig::loraScaleFromJson(configOf(learned));
    const auto source = std::make_shared<OverlayWeights>(std::vector<OverlayWeights::Layer>{
        {learned.tensors, Llama::kLearnedPrefix}, {openCheckpoint(llm), ""}});
    return Llama(Weights(source, placement), config);
}

InputProjection loadInputProjection(const LearnedFolder& learned, const Placement& placement) {
    const auto config = configValue(configOf(learned), "input_projection", nlohmann::json::object());
    const ConfigReader reader(config, "config.json of the learned tensors, input_projection");
    return InputProjection(Weights(learned.tensors, placement),
                           reader.integer("in", ImageBindConfig{}.outputDim, ranges::kWidth),
                           reader.integer("out", LlamaConfig{}.hiddenSize, ranges::kWidth));
}

OutputProjectionConfig outputProjectionConfig(Modality modality, const LearnedFolder& learned) {
    const auto all = configValue(configOf(learned), "output_projections", nlohmann::json::object());
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
