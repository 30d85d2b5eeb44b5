// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/LatentNetworks.h"

#include "engine/core/Error.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/text/ClipBpe.h"

namespace nextgpt {

namespace {

/// A decoder whose last block has at most this width takes no longer than one or two denoising steps and
/// makes the previews itself. Its colours are also harder to approximate linearly.
constexpr std::int64_t kNarrowChannels = 64;

/// The text encoder and the ids of the empty prompt, which give the condition without text.
struct EmptyPrompt {
    ClipText encoder;
    at::Tensor ids; ///< [1,T]

    static EmptyPrompt load(const DiffusersFolder& folder) {
        const auto config = ClipTextConfig::fromJson(folder.config("text_encoder"));
        return {ClipText(folder.weights("text_encoder"), config),
                folder.emptyPrompt<ClipBpe>(config.maxPositionEmbeddings)};
    }
};

AutoencoderKlConfig autoencoderConfig(const DiffusersFolder& folder, std::int64_t channels) {
    auto config = AutoencoderKlConfig::fromJson(folder.config("vae"));
    if (channels != config.latentChannels)
        throw EngineError(ErrorCode::BundleMismatch, "the denoiser works on " + std::to_string(channels) +
                                                         " channels but the decoder on " +
                                                         std::to_string(config.latentChannels));
    return config;
}

at::Tensor unconditionalOf(const DiffusersFolder& folder) {
    if (const auto given = folder.unconditional())
        return *given;
    const EmptyPrompt prompt = EmptyPrompt::load(folder);
    return prompt.encoder(prompt.ids);
}

} // namespace

LatentParts LatentParts::load(const DiffusersFolder& folder, std::int64_t channels) {
    const AutoencoderKlConfig config = autoencoderConfig(folder, channels);
    SchedulerConfig scheduler = folder.scheduler();
    AutoencoderKl autoencoder = folder.autoencoder(config);
    const auto decode = [&](const at::Tensor& latents) { return folder.finitePixels(autoencoder, latents); };
    LatentPreview preview(decode, channels, folder.placement().device);
    if (config.blockOutChannels.back() <= kNarrowChannels)
        preview.becomeExact(
            [autoencoder](const at::Tensor& latents) { return autoencoder.toPixels(latents); });
    return {.autoencoder = std::move(autoencoder),
            .scheduler = std::move(scheduler),
            .unconditional = unconditionalOf(folder),
            .preview = std::move(preview),
            .folder = folder};
}

void LatentParts::check(const DiffusersFolder& folder, std::int64_t channels) {
    folder.autoencoder(autoencoderConfig(folder, channels));
    folder.scheduler();
    EmptyPrompt::load(folder);
}

} // namespace nextgpt
