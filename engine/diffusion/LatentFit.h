// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace nextgpt {

/// A cheap stand-in for a decoder: what it paints at a latent position as an affine function of the channels
/// there, fitted once to what it really paints.
class LatentFit {
public:
    /// Latents [1, C, h, w] as the sampler has them → image [1, k, f·h, f·w].
    using Decode = std::function<at::Tensor(const at::Tensor& latents)>;

    struct Shape {
        std::int64_t channels = 0; ///< of the latents
        std::int64_t detail = 1;   ///< values per latent position, each way; 1: only their mean
    };

    /// Least squares over decoded random latents, the same ones every time. `device` is where `decode` wants
    /// them.
    LatentFit(const Decode& decode, const Shape& shape, at::Device device = at::kCPU);

    /// latents [B, C, h, w], of which the first counts → float32 on the CPU [1, k, detail·h, detail·w]
    at::Tensor operator()(const at::Tensor& latents) const;

    /// [C + 1, k·detail²]; the last row is the constant.
    const at::Tensor& coefficients() const { return m_coefficients; }

private:
    std::int64_t m_detail;
    at::Tensor m_coefficients;
};

} // namespace nextgpt
