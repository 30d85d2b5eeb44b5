// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/strategies/LatentNetworks.h"

#include "engine/core/Error.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/pipeline/generate/Decoding.h"
#include "engine/pipeline/generate/NetworkBytes.h"
#include "engine/text/ClipBpe.h"

#include <ATen/ops/tensor.h>

namespace nextgpt {

namespace {

/// A decoder whose last block has at most this width takes no longer than one or two denoising steps and
/// makes the previews itself. Its colours are also harder to approximate linearly.
constexpr std::int64_t kNarrowChannels = 64;

AutoencoderKlConfig autoencoderConfig(const std::filesystem::path& folder) {
    return AutoencoderKlConfig::fromJson(readJsonFile(folder / "vae" / "config.json"));
}

AutoencoderKl loadAutoencoder(const std::filesystem::path& folder, const AutoencoderKlConfig& config,
                              const Placement& placement) {
    return AutoencoderKl(Weights(openCheckpoint(folder / "vae"), placement), config);
}

at::Tensor encodeEmptyPrompt(const MediaSource& source, const Placement& placement) {
    const auto folder = source.folder / "text_encoder";
    const auto config = ClipTextConfig::fromJson(readJsonFile(folder / "config.json"));
    const ClipText encoder(Weights(openCheckpoint(folder), placement), config);
    const TokenIds ids = source.emptyPrompt ? *source.emptyPrompt : ClipBpe(source.folder / "tokenizer")("");
    if (static_cast<std::int64_t>(ids.size()) > config.maxPositionEmbeddings)
        throw EngineError(ErrorCode::BundleMismatch, "the tokenizer gives " + std::to_string(ids.size()) +
                                                         " ids but the text encoder takes " +
                                                         std::to_string(config.maxPositionEmbeddings));
    return encoder(at::tensor(ids, at::kLong).unsqueeze(0).to(placement.device));
}

} // namespace

LatentParts LatentParts::load(const MediaSource& source, std::int64_t channels, const Placement& placement) {
    const auto config = autoencoderConfig(source.folder);
    if (channels != config.latentChannels)
        throw EngineError(ErrorCode::BundleMismatch, "the denoiser works on " + std::to_string(channels) +
                                                         " channels but the decoder on " +
                                                         std::to_string(config.latentChannels));
    const auto scheduler = readSchedulerConfig(source.folder / source.scheduler / "scheduler_config.json");
    AutoencoderKl autoencoder = loadAutoencoder(source.folder, config, placement);
    const auto decode = [&](const at::Tensor& latents) {
        const at::Tensor pixels = autoencoder.toPixels(latents);
        return isFinite(pixels)
                   ? pixels
                   : loadAutoencoder(source.folder, config, {.device = placement.device}).toPixels(latents);
    };
    LatentPreview preview(decode, channels, placement.device);
    if (config.blockOutChannels.back() <= kNarrowChannels)
        preview.becomeExact(
            [autoencoder](const at::Tensor& latents) { return autoencoder.toPixels(latents); });
    at::Tensor unconditional = source.unconditional.defined() ? source.unconditional.to(placement.device)
                                                              : encodeEmptyPrompt(source, placement);
    return {.autoencoder = std::move(autoencoder),
            .scheduler = SchedulerConfig::fromJson(scheduler),
            .unconditional = std::move(unconditional),
            .preview = std::move(preview),
            .folder = source.folder,
            .device = placement.device};
}

AutoencoderKl LatentParts::loadFloat32Autoencoder() const {
    return loadAutoencoder(folder, autoencoder.config(), {.device = device});
}

std::int64_t autoencoderBytes(const std::filesystem::path& folder, at::ScalarType dtype) {
    return networkBytes<AutoencoderKl>(autoencoderConfig(folder), dtype);
}

} // namespace nextgpt
