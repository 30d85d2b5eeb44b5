// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"

namespace nextgpt {

/// How the time of a denoising step is told to a UNet.
struct TimeEmbeddingShape {
    std::int64_t frequencies = 320; ///< width of the sinusoid
    std::int64_t out = 1280;
    bool flipSinToCos = true; ///< cosines first
    double freqShift = 0;
};

/// Sinusoid, then two linear maps; diffusers' Timesteps and TimestepEmbedding.
class TimeEmbedding {
public:
    TimeEmbedding(const Weights& weights, const TimeEmbeddingShape& shape);

    /// times (float32) [B], whole or fractional → [B,out]
    at::Tensor operator()(const at::Tensor& times) const;

private:
    at::Tensor sinusoid(const at::Tensor& times) const;

    TimeEmbeddingShape m_shape;
    at::ScalarType m_dtype;
    Linear m_linear1;
    Linear m_linear2;
};

} // namespace nextgpt
