// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/AudioNetworks.h"

#include "engine/core/Error.h"
#include "engine/models/audio/ClapText.h"
#include "engine/pipeline/generate/NetworkBytes.h"
#include "engine/text/RobertaBpe.h"

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

Configs readConfigs(const DiffusersFolder& folder) {
    Configs configs{.unet = UNet2dConfig::fromJson(folder.config("unet")),
                    .autoencoder = AutoencoderKlConfig::fromJson(folder.config("vae")),
                    .vocoder = HifiGanConfig::fromJson(folder.config("vocoder")),
                    .text = ClapTextConfig::fromJson(folder.config("text_encoder"))};
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

/// The text encoder and the ids of the empty prompt, which give the condition without text.
struct EmptyPrompt {
    ClapText encoder;
    at::Tensor ids; ///< [1,T]

    static EmptyPrompt load(const DiffusersFolder& folder, const ClapTextConfig& config) {
        return {ClapText(folder.weights("text_encoder"), config),
                folder.emptyPrompt<RobertaBpe>(config.maxTokens())};
    }
};

at::Tensor unconditionalOf(const DiffusersFolder& folder, const ClapTextConfig& config) {
    if (const auto given = folder.unconditional())
        return *given;
    const EmptyPrompt prompt = EmptyPrompt::load(folder, config);
    return prompt.encoder.normalised(prompt.ids);
}

} // namespace

AudioLength::Grid AudioNetworks::grid() const {
    return {.samplingRate = vocoder.config().samplingRate,
            .hop = vocoder.config().hop(),
            .factor = autoencoder.config().factor()};
}

AudioNetworks AudioNetworks::load(const MediaSource& source, const Placement& placement) {
    const DiffusersFolder folder(source, placement);
    const Configs configs = readConfigs(folder);
    SchedulerConfig scheduler = folder.scheduler();
    UNet2d unet(folder.weights("unet"), configs.unet);
    AutoencoderKl autoencoder = folder.autoencoder(configs.autoencoder);
    HifiGan vocoder(folder.weights("vocoder"), configs.vocoder);
    SpectrogramPreview preview(
        [&](const at::Tensor& latents) { return folder.finitePixels(autoencoder, latents); },
        {configs.autoencoder.latentChannels, configs.autoencoder.factor()}, placement.device);
    return {.unet = std::move(unet),
            .autoencoder = std::move(autoencoder),
            .vocoder = std::move(vocoder),
            .scheduler = std::move(scheduler),
            .unconditional = unconditionalOf(folder, configs.text),
            .preview = std::move(preview),
            .folder = folder};
}

void AudioNetworks::check(const std::filesystem::path& folder) {
    const DiffusersFolder stored({.folder = folder}, {.device = at::kMeta});
    const Configs configs = readConfigs(stored);
    stored.scheduler();
    UNet2d(stored.weights("unet"), configs.unet);
    stored.autoencoder(configs.autoencoder);
    HifiGan(stored.weights("vocoder"), configs.vocoder);
    EmptyPrompt::load(stored, configs.text);
}

std::int64_t AudioNetworks::bytes(const std::filesystem::path& folder, const WeightFormat& format) {
    const Configs configs = readConfigs(DiffusersFolder({.folder = folder}, {}));
    return networkBytes<UNet2d>(configs.unet, format) +
           networkBytes<AutoencoderKl>(configs.autoencoder, format) +
           networkBytes<HifiGan>(configs.vocoder, format);
}

} // namespace nextgpt
