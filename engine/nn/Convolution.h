// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Bias.h"
#include "engine/weights/Weights.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// What a convolution is; the length of `kernel` says over how many axes (1, 2 or 3).
struct ConvolutionShape {
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::vector<std::int64_t> kernel;
    std::vector<std::int64_t> stride;
    std::vector<std::int64_t> padding;
    Bias bias = Bias::Yes;
    std::vector<std::int64_t> dilation = {}; ///< empty: 1 on every axis

    /// A square kernel over two axes, padded by kernel/2 (so stride 1 keeps the size).
    static ConvolutionShape square(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                   std::int64_t stride = 1);

    /// An odd kernel over one axis, padded so that the length stays.
    static ConvolutionShape line(std::int64_t in, std::int64_t out, std::int64_t kernel,
                                 std::int64_t dilation = 1);

    /// Kernel = stride over any number of axes, no padding: cutting into patches.
    static ConvolutionShape patches(std::int64_t in, std::int64_t out, std::vector<std::int64_t> kernel,
                                    Bias bias);
};

/// weight [out, in, kernel…], also where it is stored weight-normed; bias [out]
class Convolution {
public:
    Convolution(const Weights& weights, const ConvolutionShape& shape);

    /// x [B, in, …] → [B, out, …]
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
