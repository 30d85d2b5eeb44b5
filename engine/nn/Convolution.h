// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// The parameters of a convolution over 1, 2 or 3 axes, one entry of each list per axis.
struct ConvolutionShape {
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::vector<std::int64_t> kernel;
    std::vector<std::int64_t> stride;
    std::vector<std::int64_t> padding;
    Bias bias = Bias::Yes;
    std::vector<std::int64_t> dilation = {}; ///< empty: 1 on every axis

    /// Two axes, square kernel, padding kernel/2: a stride of 1 keeps the size.
    static ConvolutionShape square(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                   std::int64_t stride = 1);

    /// One axis, odd kernel, padding that keeps the length.
    static ConvolutionShape sameLength(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                       std::int64_t dilation = 1);

    /// Stride = kernel and no padding: a patch embedding.
    static ConvolutionShape patches(std::int64_t in, std::int64_t out, std::vector<std::int64_t> kernel,
                                    Bias bias);
};

/// torch.nn.Conv1d, Conv2d and Conv3d: weight [out,in,kernel…], stored plainly or weight-normalised; bias
/// [out].
class Convolution {
public:
    Convolution(const Weights& weights, const ConvolutionShape& shape);

    /// x [B,in,…] → [B,out,…]
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor overTime(const at::Tensor& x) const;

    at::Tensor m_weight;
    std::optional<at::Tensor> m_bias;
    std::vector<std::int64_t> m_stride;
    std::vector<std::int64_t> m_padding;
    std::vector<std::int64_t> m_dilation;
};

} // namespace nextgpt
