// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/UNet2d.h"
#include "engine/pipeline/generate/LatentNetworks.h"

namespace nextgpt {

using ImageNetworks = LatentNetworks<UNet2d>;

/// Images with Stable Diffusion (arXiv 2112.10752), written as PNG.
class ImageStrategy final : public MediaStrategy {
public:
    ImageStrategy(ImageNetworks networks, at::ScalarType dtype);

    static MediaSize sizeFor(const MediaOptions& options, const Bundle::MediaDefaults& defaults);
    static std::unique_ptr<MediaStrategy> load(const MediaSource& source, const Placement& placement);
    static std::int64_t bytes(const std::filesystem::path& folder, at::ScalarType dtype);

    at::ScalarType dtype() const override { return m_dtype; }
    const SchedulerConfig& scheduler() const override { return m_networks.parts.scheduler; }
    const at::Tensor& unconditional() const override { return m_networks.parts.unconditional; }
    std::vector<std::int64_t> latentShape(const MediaSize& size) const override; ///< [1,C,h,w]
    at::Tensor predict(const at::Tensor& latents, double time, const at::Tensor& condition) const override;
    Preview preview(const at::Tensor& original, const MediaSize& size) const override;
    int previewCount() const override { return m_networks.parts.previewCount(); }
    at::Tensor decode(const at::Tensor& latents, const MediaSize& size,
                      const OnDecoding& onDecoding) const override; ///< [3,H,W]
    at::Tensor decodeInFloat32(const at::Tensor& latents, const MediaSize& size,
                               const OnDecoding& onDecoding) const override;
    void write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize& size,
               const Recipe& recipe) const override;

private:
    ImageNetworks m_networks;
    at::ScalarType m_dtype;
};

} // namespace nextgpt
