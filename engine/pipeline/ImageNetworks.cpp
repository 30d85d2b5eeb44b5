#include "engine/pipeline/ImageNetworks.h"

#include "engine/weights/Checkpoint.h"
#include "engine/weights/ConfigFile.h"

#include <ATen/ops/tensor.h>
#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

Weights weightsOf(const std::filesystem::path& folder, const Placement& placement) {
    return Weights(openCheckpoint(folder), placement);
}

at::Tensor encodeNoWords(const std::filesystem::path& folder, const Placement& placement) {
    const auto config = ClipTextConfig::fromJson(readConfigFile(folder / "text_encoder" / "config.json"));
    const ClipText encoder(weightsOf(folder / "text_encoder", placement), config);
    const TokenIds ids = ClipBpe(folder / "tokenizer")("");
    if (static_cast<std::int64_t>(ids.size()) > config.maxPositionEmbeddings)
        throw EngineError(ErrorCode::BundleMismatch, "the tokenizer gives " + std::to_string(ids.size()) +
                                                         " ids, the text encoder takes " +
                                                         std::to_string(config.maxPositionEmbeddings));
    return encoder(at::tensor(ids, at::kLong).unsqueeze(0).to(placement.device));
}

} // namespace

ImageNetworks ImageNetworks::load(const std::filesystem::path& folder, const Placement& placement) {
    const auto unetConfig = UNet2dConfig::fromJson(readConfigFile(folder / "unet" / "config.json"));
    const auto vaeConfig = AutoencoderKlConfig::fromJson(readConfigFile(folder / "vae" / "config.json"));
    if (unetConfig.inChannels != vaeConfig.latentChannels)
        throw EngineError(ErrorCode::BundleMismatch,
                          "the denoiser works on " + std::to_string(unetConfig.inChannels) +
                              " channels, the decoder on " + std::to_string(vaeConfig.latentChannels));
    const auto scheduler = readSchedulerConfig(folder / "scheduler" / "scheduler_config.json");
    UNet2d unet(weightsOf(folder / "unet", placement), unetConfig);
    AutoencoderKl autoencoder(weightsOf(folder / "vae", placement), vaeConfig);
    LatentPreview preview([&](const at::Tensor& latents) { return autoencoder.toPixels(latents); },
                          vaeConfig.latentChannels, placement.device);
    return {std::move(unet), std::move(autoencoder), SchedulerConfig::fromJson(scheduler),
            encodeNoWords(folder, placement), std::move(preview)};
}

} // namespace nextgpt
