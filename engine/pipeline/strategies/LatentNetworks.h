// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentPreview.h"
#include "engine/pipeline/generate/NetworkBytes.h"
#include "engine/pipeline/strategies/DiffusersFolder.h"

namespace nextgpt {

/// The parts of a Stable Diffusion folder other than the denoiser, loaded; common to images and videos.
struct LatentParts {
    AutoencoderKl autoencoder;
    SchedulerConfig scheduler;
    at::Tensor unconditional; ///< [1,T,D]: the encoded empty prompt
    LatentPreview preview;
    DiffusersFolder folder; ///< the folder they were loaded from

    /// Exact previews cost as much as a denoising step, so a run makes only a few.
    int previewCount() const { return preview.isExact() ? 4 : 0; }

    /// `channels` are those of the denoiser's latents. Throws what reading a config or a checkpoint throws,
    /// and BundleMismatch.
    static LatentParts load(const DiffusersFolder& folder, std::int64_t channels);

    /// Throws what load() throws; `folder` is placed on at::kMeta, so that no weights are read.
    static void check(const DiffusersFolder& folder, std::int64_t channels);
};

/// A Stable Diffusion (UNet2d) or Zeroscope (UNet3d) folder in diffusers' layout, loaded.
template<typename UNet>
struct LatentNetworks {
    using UNetConfig = std::remove_cvref_t<decltype(std::declval<const UNet&>().config())>;

    UNet unet;
    LatentParts parts;

    /// Throws what reading a config or a checkpoint throws, and BundleMismatch.
    static LatentNetworks load(const MediaSource& source, const Placement& placement) {
        const DiffusersFolder folder(source, placement);
        const auto config = UNetConfig::fromJson(folder.config("unet"));
        LatentParts parts = LatentParts::load(folder, config.inChannels); // small parts fail first
        return {UNet(folder.weights("unet"), config), std::move(parts)};
    }

    /// Throws what load() throws, without reading weights.
    static void check(const std::filesystem::path& folder) {
        const DiffusersFolder stored({.folder = folder}, {.device = at::kMeta});
        const auto config = UNetConfig::fromJson(stored.config("unet"));
        LatentParts::check(stored, config.inChannels);
        UNet(stored.weights("unet"), config);
    }

    /// Device bytes of denoiser and autoencoder.
    static std::int64_t bytes(const std::filesystem::path& folder, const WeightFormat& format) {
        const DiffusersFolder configs({.folder = folder}, {});
        return networkBytes<UNet>(UNetConfig::fromJson(configs.config("unet")), format) +
               networkBytes<AutoencoderKl>(AutoencoderKlConfig::fromJson(configs.config("vae")), format);
    }
};

} // namespace nextgpt
