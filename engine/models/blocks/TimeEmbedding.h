// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"

namespace nextgpt {

/// Sizes and conventions of the sinusoidal time embedding, named as in diffusers.
struct TimeEmbeddingShape {
    std::int64_t frequencies = 320; ///< width of the sinusoid
    std::int64_t out = 1280;
    bool flipSinToCos = true; ///< cosines before sines
    double freqShift = 0;
};

/// The sinusoidal embedding of a denoising time and two linear layers; diffusers' Timesteps and
/// TimestepEmbedding.
class TimeEmbedding {
public:
    TimeEmbedding(const Weights& weights, const TimeEmbeddingShape& shape);

    /// times (float32) [B], not necessarily integers → [B,out]
    at::Tensor operator()(const at::Tensor& times) const;

private:
    at::Tensor sinusoid(const at::Tensor& times) const;

    TimeEmbeddingShape m_shape;
    at::ScalarType m_dtype;
    Linear m_linear1;
    Linear m_linear2;
};

} // namespace nextgpt
