// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/UNet3d.h"
#include "engine/pipeline/generate/LatentNetworks.h"

namespace nextgpt {

using VideoNetworks = LatentNetworks<UNet3d>;

/// Videos with Zeroscope (arXiv 2308.06571), written as MP4.
class VideoStrategy final : public MediaStrategy {
public:
    VideoStrategy(VideoNetworks networks, at::ScalarType dtype);

    static MediaSize sizeFor(const MediaOptions& options, const Bundle::MediaDefaults& defaults);
    static std::unique_ptr<MediaStrategy> load(const MediaSource& source, const Placement& placement);
    static std::int64_t bytes(const std::filesystem::path& folder, at::ScalarType dtype);

    const VideoNetworks& networks() const { return m_networks; }

    const SchedulerConfig& scheduler() const override { return m_networks.parts.scheduler; }
    const at::Tensor& unconditional() const override { return m_networks.parts.unconditional; }
    std::vector<std::int64_t> latentShape(const MediaSize& size) const override; ///< [1,C,F,h,w]
    at::Tensor predict(const at::Tensor& latents, double time, const at::Tensor& condition) const override;
    Preview preview(const at::Tensor& original, const MediaSize& size) const override;
    int previewCount() const override { return m_networks.parts.previewCount(); }
    at::Tensor decode(const at::Tensor& latents, const MediaSize& size,
                      const OnDecoding& onDecoding) const override; ///< uint8 [F,H,W,3]
    void write(const std::filesystem::path& path, const at::Tensor& decoded, const MediaSize& size,
               const Recipe& recipe) const override;

private:
    VideoNetworks m_networks;
    at::ScalarType m_dtype; ///< of the denoiser
};

} // namespace nextgpt
