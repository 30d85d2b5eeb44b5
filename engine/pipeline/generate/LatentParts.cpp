// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/LatentParts.h"

#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"
#include "engine/models/diffusion/ClipText.h"
#include "engine/text/ClipBpe.h"

#include <ATen/ops/tensor.h>
#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

/// Of a decoder that paints an image in the time of a step or two. The fewer its channels, the less of its
/// colours an affine look at the latents shows.
constexpr std::int64_t kNarrowChannels = 64;

at::Tensor encodeNoWords(const std::filesystem::path& folder, const Placement& placement) {
    const auto config = ClipTextConfig::fromJson(readJsonFile(folder / "text_encoder" / "config.json"));
    const ClipText encoder(Weights(openCheckpoint(folder / "text_encoder"), placement), config);
    const TokenIds ids = ClipBpe(folder / "tokenizer")("");
    if (static_cast<std::int64_t>(ids.size()) > config.maxPositionEmbeddings)
        throw EngineError(ErrorCode::BundleMismatch, "the tokenizer gives " + std::to_string(ids.size()) +
                                                         " ids, the text encoder takes " +
                                                         std::to_string(config.maxPositionEmbeddings));
    return encoder(at::tensor(ids, at::kLong).unsqueeze(0).to(placement.device));
}

} // namespace

LatentParts LatentParts::load(const std::filesystem::path& folder, std::int64_t channels,
                              const Placement& placement) {
    const auto config = AutoencoderKlConfig::fromJson(readJsonFile(folder / "vae" / "config.json"));
    if (channels != config.latentChannels)
        throw EngineError(ErrorCode::BundleMismatch, "the denoiser works on " + std::to_string(channels) +
                                                         " channels, the decoder on " +
                                                         std::to_string(config.latentChannels));
    const auto scheduler = readSchedulerConfig(folder / "scheduler" / "scheduler_config.json");
    AutoencoderKl autoencoder(Weights(openCheckpoint(folder / "vae"), placement), config);
    LatentPreview preview([&](const at::Tensor& latents) { return autoencoder.toPixels(latents); }, channels,
                          placement.device);
    if (config.blockOutChannels.back() <= kNarrowChannels)
        preview.becomeExact(
            [autoencoder](const at::Tensor& latents) { return autoencoder.toPixels(latents); });
    return {std::move(autoencoder), SchedulerConfig::fromJson(scheduler), encodeNoWords(folder, placement),
            std::move(preview)};
}

} // namespace nextgpt
