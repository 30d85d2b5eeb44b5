// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// Channels of the input and output, and kernel, stride and padding in samples.
struct TransposedConvolutionShape {
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::int64_t kernel = 1;
    std::int64_t stride = 1;
    std::int64_t padding = 0;
};

/// torch.nn.ConvTranspose1d: weight [in,out,kernel], stored plainly or weight-normalised; bias [out].
class TransposedConvolution {
public:
    TransposedConvolution(const Weights& weights, const TransposedConvolutionShape& shape);

    /// x [B,in,L] → [B, out, (L - 1)·stride - 2·padding + kernel]
    at::Tensor operator()(const at::Tensor& x) const;

private:
    TransposedConvolutionShape m_shape;
    at::Tensor m_weight;
    at::Tensor m_bias;
};

} // namespace nextgpt
