// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/AudioNetworks.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"
#include "engine/models/audio/ClapText.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/generate/NetworkBytes.h"
#include "engine/text/RobertaBpe.h"

#include <ATen/ops/tensor.h>
#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

/// The configs of a folder, checked against each other.
struct Configs {
    UNet2dConfig unet;
    AutoencoderKlConfig autoencoder;
    HifiGanConfig vocoder;
    ClapTextConfig text;
};

void requireFit(bool fits, const std::string& what) {
    if (!fits)
        throw EngineError(ErrorCode::BundleMismatch, "audio networks: " + what);
}

Configs readConfigs(const std::filesystem::path& folder) {
    const auto json = [&](const char* part) { return readJsonFile(folder / part / "config.json"); };
    Configs configs{.unet = UNet2dConfig::fromJson(json("unet")),
                    .autoencoder = AutoencoderKlConfig::fromJson(json("vae")),
                    .vocoder = HifiGanConfig::fromJson(json("vocoder")),
                    .text = ClapTextConfig::fromJson(json("text_encoder"))};
    requireFit(configs.unet.inChannels == configs.autoencoder.latentChannels &&
                   configs.unet.outChannels == configs.autoencoder.latentChannels,
               "denoiser and decoder differ in channels");
    requireFit(configs.unet.isClassConditioned(), "the denoiser is not conditioned on one vector");
    requireFit(configs.unet.classWidth == configs.text.projectionDim,
               "denoiser and text encoder differ in width");
    requireFit(configs.autoencoder.outChannels == 1, "the decoder has more than one output channel");
    requireFit(configs.vocoder.modelInDim % configs.autoencoder.factor() == 0,
               "the decoder's factor does not divide the vocoder's bands");
    return configs;
}

Weights weightsOf(const std::filesystem::path& folder, const Placement& placement) {
    return Weights(openCheckpoint(folder), placement);
}

at::Tensor encodeEmptyPrompt(const MediaSource& source, const ClapTextConfig& config,
                             const Placement& placement) {
    const ClapText encoder(weightsOf(source.folder / "text_encoder", placement), config);
    const TokenIds ids =
        source.emptyPrompt ? *source.emptyPrompt : RobertaBpe(source.folder / "tokenizer")("");
    requireFit(static_cast<std::int64_t>(ids.size()) <= config.maxTokens(),
               "the tokenizer gives " + std::to_string(ids.size()) + " ids but the text encoder takes " +
                   std::to_string(config.maxTokens()));
    return encoder.normalised(at::tensor(ids, at::kLong).unsqueeze(0).to(placement.device));
}

} // namespace

AudioLength::Grid AudioNetworks::grid() const {
    return {.samplingRate = vocoder.config().samplingRate,
            .hop = vocoder.config().hop(),
            .factor = autoencoder.config().factor()};
}

AudioNetworks AudioNetworks::load(const MediaSource& source, const Placement& placement) {
    const auto& folder = source.folder;
    const Configs configs = readConfigs(folder);
    const auto scheduler = readSchedulerConfig(folder / source.scheduler / "scheduler_config.json");
    UNet2d unet(weightsOf(folder / "unet", placement), configs.unet);
    AutoencoderKl autoencoder(weightsOf(folder / "vae", placement), configs.autoencoder);
    HifiGan vocoder(weightsOf(folder / "vocoder", placement), configs.vocoder);
    const auto decode = [&](const at::Tensor& latents) {
        const at::Tensor spectrogram = autoencoder.toPixels(latents);
        if (isFinite(spectrogram))
            return spectrogram;
        return AutoencoderKl(weightsOf(folder / "vae", {.device = placement.device}), configs.autoencoder)
            .toPixels(latents);
    };
    SpectrogramPreview preview(decode, {configs.autoencoder.latentChannels, configs.autoencoder.factor()},
                               placement.device);
    at::Tensor unconditional = source.unconditional.defined()
                                   ? source.unconditional.to(placement.device)
                                   : encodeEmptyPrompt(source, configs.text, placement);
    return {.unet = std::move(unet),
            .autoencoder = std::move(autoencoder),
            .vocoder = std::move(vocoder),
            .scheduler = SchedulerConfig::fromJson(scheduler),
            .unconditional = std::move(unconditional),
            .preview = std::move(preview),
            .folder = folder,
            .device = placement.device};
}

AutoencoderKl AudioNetworks::loadFloat32Autoencoder() const {
    return AutoencoderKl(weightsOf(folder / "vae", {.device = device}), autoencoder.config());
}

HifiGan AudioNetworks::loadFloat32Vocoder() const {
    return HifiGan(weightsOf(folder / "vocoder", {.device = device}), vocoder.config());
}

std::int64_t AudioNetworks::bytes(const std::filesystem::path& folder, at::ScalarType dtype) {
    const Configs configs = readConfigs(folder);
    return networkBytes<UNet2d>(configs.unet, dtype) +
           networkBytes<AutoencoderKl>(configs.autoencoder, dtype) +
           networkBytes<HifiGan>(configs.vocoder, dtype);
}

} // namespace nextgpt
