// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/TimeEmbedding.h"
#include "engine/models/diffusion/UNet2dConfig.h"
#include "engine/models/diffusion/UNetBlocks.h"

namespace nextgpt {

/// The denoiser of Stable Diffusion (Rombach et al., 2022) and of AudioLDM (Liu et al., 2023); diffusers'
/// UNet2DConditionModel.
class UNet2d {
public:
    UNet2d(const Weights& weights, const UNet2dConfig& config);

    /// latents [B,C,h,w] of any size, times [B], condition [B,T,D], or [B,classWidth] in the
    /// class-conditioned form → prediction [B,C,h,w] in the network's dtype
    at::Tensor operator()(const at::Tensor& latents, const at::Tensor& times,
                          const at::Tensor& condition) const;

    /// The same with one time for the whole batch.
    at::Tensor operator()(const at::Tensor& latents, double time, const at::Tensor& condition) const;

    const UNet2dConfig& config() const { return m_config; }

private:
    UNetContext makeContext(const at::Tensor& times, const at::Tensor& condition) const;

    UNet2dConfig m_config;
    at::ScalarType m_dtype;
    Convolution m_convIn;
    TimeEmbedding m_timeEmbedding;
    std::optional<Linear> m_classEmbedding;
    std::vector<UNetDownBlock> m_downBlocks;
    std::optional<UNetMidBlock> m_midBlock;
    std::vector<UNetUpBlock> m_upBlocks;
    GroupNorm m_convNormOut;
    Convolution m_convOut;
};

} // namespace nextgpt
