// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/TimeEmbedding.h"
#include "engine/models/diffusion/UNet3dConfig.h"
#include "engine/models/diffusion/UNetBlocks.h"

namespace nextgpt {

/// The denoiser of Zeroscope, a ModelScope text-to-video network (Wang et al., 2023); diffusers'
/// UNet3DConditionModel: the blocks of Stable Diffusion on every frame, with temporal layers between them.
class UNet3d {
public:
    UNet3d(const Weights& weights, const UNet3dConfig& config);

    /// latents [B,C,F,h,w] of any size and number of frames, times [B], condition [B,T,D] → prediction
    /// [B,C,F,h,w] in the network's dtype
    at::Tensor operator()(const at::Tensor& latents, const at::Tensor& times,
                          const at::Tensor& condition) const;

    /// The same with one time for the whole batch.
    at::Tensor operator()(const at::Tensor& latents, double time, const at::Tensor& condition) const;

    const UNet3dConfig& config() const { return m_config; }

private:
    UNet3dConfig m_config;
    at::ScalarType m_dtype;
    Convolution m_convIn;
    TimeEmbedding m_timeEmbedding;
    TransformerTemporal m_transformerIn;
    std::vector<UNetDownBlock> m_downBlocks;
    std::optional<UNetMidBlock> m_midBlock;
    std::vector<UNetUpBlock> m_upBlocks;
    GroupNorm m_convNormOut;
    Convolution m_convOut;
};

} // namespace nextgpt
