// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/UNet3d.h"
#include "engine/pipeline/strategies/LatentStrategy.h"

namespace nextgpt {

using VideoNetworks = LatentNetworks<UNet3d>;

/// Videos with Zeroscope (arXiv 2308.06571), decoded to uint8 [F,H,W,3] and written as MP4.
class VideoStrategy final : public LatentStrategy<UNet3d> {
public:
    using LatentStrategy::LatentStrategy;

    static MediaSize sizeFor(const MediaOptions& options, const MediaDefaults& defaults);

    std::vector<std::int64_t> latentShape(const MediaSize& size) const override; ///< [1,C,F,h,w]
    Preview preview(const at::Tensor& original, const MediaSize& size) const override;
    void write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize& size,
               const Recipe& recipe) const override;

private:
    std::optional<at::Tensor> decodeWith(const AutoencoderKl& autoencoder, const at::Tensor& latents,
                                         const OnDecoding& onDecoding) const override;
};

} // namespace nextgpt
