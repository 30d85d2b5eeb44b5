// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentPreview.h"
#include "engine/formats/Checkpoint.h"
#include "engine/io/JsonFile.h"
#include "engine/models/diffusion/AutoencoderKl.h"
#include "engine/pipeline/generate/MediaStrategy.h"
#include "engine/pipeline/generate/NetworkBytes.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

/// The parts of a Stable Diffusion folder other than the denoiser, loaded; common to images and videos.
struct LatentParts {
    AutoencoderKl autoencoder;
    SchedulerConfig scheduler;
    at::Tensor unconditional; ///< [1,T,D]: the encoded empty prompt
    LatentPreview preview;
    std::filesystem::path folder; ///< the folder they were loaded from
    at::Device device = at::kCPU;

    /// Reloads the autoencoder in float32. Throws what reading a checkpoint throws.
    AutoencoderKl loadFloat32Autoencoder() const;

    /// Exact previews cost as much as a denoising step, so a run makes only a few.
    int previewCount() const { return preview.isExact() ? 4 : 0; }

    /// `channels` are those of the denoiser's latents. Throws what reading a config or a checkpoint throws,
    /// and BundleMismatch.
    static LatentParts load(const MediaSource& source, std::int64_t channels, const Placement& placement);
};

/// Device bytes of the autoencoder in such a folder.
std::int64_t autoencoderBytes(const std::filesystem::path& folder, at::ScalarType dtype);

/// A Stable Diffusion (UNet2d) or Zeroscope (UNet3d) folder in diffusers' layout, loaded.
template<typename UNet>
struct LatentNetworks {
    using UNetConfig = std::remove_cvref_t<decltype(std::declval<const UNet&>().config())>;

    UNet unet;
    LatentParts parts;

    static UNetConfig configOf(const std::filesystem::path& folder) {
        return UNetConfig::fromJson(readJsonFile(folder / "unet" / "config.json"));
    }

    /// Throws what reading a config or a checkpoint throws, and BundleMismatch.
    static LatentNetworks load(const MediaSource& source, const Placement& placement) {
        const UNetConfig config = configOf(source.folder);
        LatentParts parts = LatentParts::load(source, config.inChannels, placement); // small parts fail first
        return {UNet(Weights(openCheckpoint(source.folder / "unet"), placement), config), std::move(parts)};
    }

    /// Device bytes of denoiser and autoencoder.
    static std::int64_t bytes(const std::filesystem::path& folder, at::ScalarType dtype) {
        return networkBytes<UNet>(configOf(folder), dtype) + autoencoderBytes(folder, dtype);
    }
};

} // namespace nextgpt
