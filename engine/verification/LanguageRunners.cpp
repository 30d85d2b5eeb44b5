// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/ConfigValue.h"
#include "engine/io/JsonFile.h"
#include "engine/models/language/InputProjection.h"
#include "engine/models/language/Llama.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/models/perception/ImageBind.h"
#include "engine/verification/NetworkRunners.h"
#include "engine/weights/OverlayWeights.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

/// A folder with a subfolder nextgpt/ is a base model with NExT-GPT's tables and LoRA branches over it.
Llama makeLlama(const NetworkCase& asked) {
    auto config = LlamaConfig::fromJson(asked.config());
    const auto learned = asked.checkpoint / "nextgpt";
    if (!std::filesystem::is_directory(learned))
        return Llama(asked.weights(), config);
    config.loraScale = LlamaConfig::loraScaleFromJson(asked.config("nextgpt"));
    auto overlay = std::make_shared<OverlayWeights>(std::vector<OverlayWeights::Layer>{
        {openCheckpoint(learned), Llama::kLearnedPrefix}, {openCheckpoint(asked.checkpoint), ""}});
    return Llama(Weights(std::move(overlay), asked.placement), config);
}

NamedTensors runLlama(const NetworkCase& asked) {
    const auto llama = makeLlama(asked);
    auto cache = llama.makeCache();
    const auto hidden = llama.forward(llama.embed(asked.input("ids")), cache).hidden;
    return {{"hidden", hidden}, {"logits", llama.logits(hidden)}};
}

ImageBind makeImageBind(const NetworkCase& asked) {
    return ImageBind(asked.weights(), ImageBindConfig::fromJson(asked.config()));
}

NamedTensors runImageBindVision(const NetworkCase& asked) {
    return {{"embedding", makeImageBind(asked).encodeVision(asked.input("pixels"))}};
}

NamedTensors runImageBindVideo(const NetworkCase& asked) {
    return {{"embedding", makeImageBind(asked).encodeVideo(asked.input("clips"))}};
}

NamedTensors runImageBindText(const NetworkCase& asked) {
    return {{"embedding", makeImageBind(asked).encodeText(asked.input("ids"))}};
}

NamedTensors runImageBindAudio(const NetworkCase& asked) {
    const auto network = makeImageBind(asked);
    const auto clips = asked.input("audio");
    return {{"embedding", network.encodeAudio(clips, ImageBind::AudioScale::Applied)},
            {"unscaled", network.encodeAudio(clips, ImageBind::AudioScale::Omitted)}};
}

NamedTensors runImageBindDepth(const NetworkCase& asked) {
    return {{"embedding", makeImageBind(asked).encodeDepth(asked.input("depth"))}};
}

NamedTensors runImageBindThermal(const NetworkCase& asked) {
    return {{"embedding", makeImageBind(asked).encodeThermal(asked.input("thermal"))}};
}

NamedTensors runImageBindImu(const NetworkCase& asked) {
    return {{"embedding", makeImageBind(asked).encodeImu(asked.input("imu"))}};
}

NamedTensors runInputProjection(const NetworkCase& asked) {
    const auto config = asked.config().value("input_projection", nlohmann::json::object());
    const InputProjection network(asked.weights(), configValue<std::int64_t>(config, "in", 1024),
                                  configValue<std::int64_t>(config, "out", 4096));
    return {{"position", network(asked.input("embedding"))}};
}

NamedTensors runOutputProjection(const NetworkCase& asked) {
    const auto found = asked.metadata.find("modality");
    const auto modality = modalityFromName(found == asked.metadata.end() ? "image" : found->second);
    if (!modality)
        throw EngineError(ErrorCode::WeightsInvalid, "the fixture's metadata names no modality");
    const auto projections = asked.config().value("output_projections", nlohmann::json::object());
    const auto config = projections.value(std::string(name(*modality)), nlohmann::json::object());
    const OutputProjection network(asked.weights() / OutputProjection::path(*modality),
                                   OutputProjectionConfig::fromJson(config));
    return {{"condition", network(asked.input("hidden"), asked.input("embeddings"))}};
}

} // namespace

void addLanguageRunners(std::map<std::string, NetworkRunner>& runners) {
    runners["llama"] = runLlama;
    runners["imagebind_vision"] = runImageBindVision;
    runners["imagebind_video"] = runImageBindVideo;
    runners["imagebind_text"] = runImageBindText;
    runners["imagebind_audio"] = runImageBindAudio;
    runners["imagebind_depth"] = runImageBindDepth;
    runners["imagebind_thermal"] = runImageBindThermal;
    runners["imagebind_imu"] = runImageBindImu;
    runners["input_projection"] = runInputProjection;
    runners["output_projection"] = runOutputProjection;
}

} // namespace nextgpt
