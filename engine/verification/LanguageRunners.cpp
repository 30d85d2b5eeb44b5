// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/models/perception/ImageBind.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/verification/NetworkRunners.h"

#include <ATen/ops/cat.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

/// A folder with a subfolder nextgpt/ is a base model overlaid with NExT-GPT's embeddings and LoRA branches.
Llama makeLlama(const NetworkCase& fixture) {
    const auto learned = fixture.checkpoint / "nextgpt";
    if (std::filesystem::is_directory(learned))
        return loadLearnedLlama(fixture.checkpoint, openLearned(learned), fixture.placement);
    return Llama(fixture.weights(), LlamaConfig::fromJson(languageModelConfig(fixture.checkpoint)));
}

/// The logits of consecutive pieces of `ids`, each continuing the cache of those before it.
at::Tensor cachedLogits(const Llama& llama, const at::Tensor& ids, const at::Tensor& pieces) {
    auto cache = llama.makeCache();
    std::vector<at::Tensor> logits;
    for (std::int64_t piece = 0; piece < pieces.numel(); ++piece) {
        const auto next = ids.narrow(1, cache.positions(), pieces[piece].item<std::int64_t>());
        logits.push_back(llama.logits(llama.forward(llama.embed(next), cache).hidden));
    }
    return at::cat(logits, 1);
}

NamedTensors runLlama(const NetworkCase& fixture) {
    const auto llama = makeLlama(fixture);
    auto cache = llama.makeCache();
    const auto& ids = fixture.input("ids");
    const auto hidden = llama.forward(llama.embed(ids), cache).hidden;
    NamedTensors outputs{{"hidden", hidden}, {"logits", llama.logits(hidden)}};
    if (const auto pieces = fixture.inputs.find("pieces"); pieces != fixture.inputs.end())
        outputs["cached_logits"] = cachedLogits(llama, ids, pieces->second);
    return outputs;
}

ImageBind makeImageBind(const NetworkCase& fixture) {
    return ImageBind(fixture.weights(), ImageBindConfig::fromJson(fixture.config()));
}

NamedTensors runImageBindVision(const NetworkCase& fixture) {
    return {{"embedding", makeImageBind(fixture).encodeVision(fixture.input("pixels"))}};
}

NamedTensors runImageBindVideo(const NetworkCase& fixture) {
    return {{"embedding", makeImageBind(fixture).encodeVideo(fixture.input("clips"))}};
}

NamedTensors runImageBindText(const NetworkCase& fixture) {
    return {{"embedding", makeImageBind(fixture).encodeText(fixture.input("ids"))}};
}

NamedTensors runImageBindAudio(const NetworkCase& fixture) {
    const auto network = makeImageBind(fixture);
    const auto clips = fixture.input("audio");
    return {{"embedding", network.encodeAudio(clips, ImageBind::AudioScale::Applied)},
            {"unscaled", network.encodeAudio(clips, ImageBind::AudioScale::Omitted)}};
}

NamedTensors runImageBindDepth(const NetworkCase& fixture) {
    return {{"embedding", makeImageBind(fixture).encodeDepth(fixture.input("depth"))}};
}

NamedTensors runImageBindThermal(const NetworkCase& fixture) {
    return {{"embedding", makeImageBind(fixture).encodeThermal(fixture.input("thermal"))}};
}

NamedTensors runImageBindImu(const NetworkCase& fixture) {
    return {{"embedding", makeImageBind(fixture).encodeImu(fixture.input("imu"))}};
}

NamedTensors runInputProjection(const NetworkCase& fixture) {
    const auto network = loadInputProjection(openLearned(fixture.checkpoint), fixture.placement);
    return {{"position", network(fixture.input("embedding")).flatten(1)}}; // [B,n·D], as the layer gives it
}

NamedTensors runOutputProjection(const NetworkCase& fixture) {
    const auto found = fixture.metadata.find("modality");
    const auto modality = modalityFromName(found == fixture.metadata.end() ? "image" : found->second);
    if (!modality)
        throw EngineError(ErrorCode::WeightsInvalid, "the fixture's metadata names an unknown modality");
    const auto network = loadOutputProjection(*modality, openLearned(fixture.checkpoint), fixture.placement);
    return {{"condition", network(fixture.input("hidden"), fixture.input("embeddings"))}};
}

} // namespace

NetworkRunners languageRunners() {
    return {{"llama", runLlama},
            {"imagebind_vision", runImageBindVision},
            {"imagebind_video", runImageBindVideo},
            {"imagebind_text", runImageBindText},
            {"imagebind_audio", runImageBindAudio},
            {"imagebind_depth", runImageBindDepth},
            {"imagebind_thermal", runImageBindThermal},
            {"imagebind_imu", runImageBindImu},
            {"input_projection", runInputProjection},
            {"output_projection", runOutputProjection}};
}

} // namespace nextgpt
