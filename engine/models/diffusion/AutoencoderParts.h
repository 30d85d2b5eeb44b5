// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/blocks/PixelAttention.h"
#include "engine/models/blocks/Resampling2d.h"
#include "engine/models/blocks/ResnetBlock2d.h"
#include "engine/models/diffusion/AutoencoderKlConfig.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// The middle block of an autoencoder; diffusers' UNetMidBlock2D.
class AutoencoderMiddle {
public:
    AutoencoderMiddle(const Weights& weights, const AutoencoderKlConfig& config);

    /// x [B,C,h,w] → same shape
    at::Tensor operator()(const at::Tensor& x) const;

private:
    ResnetBlock2d m_resnet0;
    std::optional<PixelAttention> m_attention0;
    ResnetBlock2d m_resnet1;
};

/// Pixels to the moments of the latents; diffusers' Encoder.
class AutoencoderEncoder {
public:
    AutoencoderEncoder(const Weights& weights, const AutoencoderKlConfig& config);

    /// pixels [B,inChannels,f·h,f·w] → moments [B,2·latentChannels,h,w]
    at::Tensor operator()(const at::Tensor& pixels) const;

private:
    struct Level {
        std::vector<ResnetBlock2d> resnets;
        std::optional<Downsample2d> downsampler;
    };

    Convolution m_convIn;
    std::vector<Level> m_downBlocks;
    AutoencoderMiddle m_midBlock;
    GroupNorm m_convNormOut;
    Convolution m_convOut;
};

/// Latents to pixels; diffusers' Decoder.
class AutoencoderDecoder {
public:
    AutoencoderDecoder(const Weights& weights, const AutoencoderKlConfig& config);

    /// latents [B,latentChannels,h,w] → pixels [B,outChannels,f·h,f·w]
    at::Tensor operator()(const at::Tensor& latents) const;

private:
    struct Level {
        std::vector<ResnetBlock2d> resnets;
        std::optional<Upsample2d> upsampler;
    };

    Convolution m_convIn;
    AutoencoderMiddle m_midBlock;
    std::vector<Level> m_upBlocks;
    GroupNorm m_convNormOut;
    Convolution m_convOut;
};

} // namespace nextgpt
