// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/UNet2d.h"
#include "engine/pipeline/strategies/LatentStrategy.h"

namespace nextgpt {

using ImageNetworks = LatentNetworks<UNet2d>;

/// Images with Stable Diffusion (arXiv 2112.10752), decoded to float32 [3,H,W] and written as PNG.
class ImageStrategy final : public LatentStrategy<UNet2d> {
public:
    /// The scheduler runs as in StableDiffusionPipeline, which is logged where that differs from its file.
    ImageStrategy(ImageNetworks networks, at::ScalarType dtype);

    static MediaSize sizeFor(const MediaOptions& options, const MediaDefaults& defaults);

    std::vector<std::int64_t> latentShape(const MediaSize& size) const override; ///< [1,C,h,w]
    Preview preview(const at::Tensor& original, const MediaSize& size) const override;
    void write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize& size,
               const Recipe& recipe) const override;

private:
    std::optional<at::Tensor> decodeWith(const AutoencoderKl& autoencoder, const at::Tensor& latents,
                                         const OnDecoding& onDecoding) const override;
};

} // namespace nextgpt
