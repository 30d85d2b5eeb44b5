// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <functional>

namespace nextgpt {

/// A cheap approximation of a decoder: its output at a latent position as an affine function of the channels
/// there, fitted once to decoded random latents.
class LatentFit {
public:
    /// Latents [1, C, h, w] at the sampler's scale → samples [1, k, f·h, f·w].
    using Decode = std::function<at::Tensor(const at::Tensor& latents)>;

    struct Shape {
        std::int64_t channels = 0; ///< of the latents
        std::int64_t detail = 1;   ///< output values per latent position and axis; 1: their mean
    };

    /// Least-squares fit to decoded random latents with a fixed seed. `device` is where `decode` expects
    /// latents.
    LatentFit(const Decode& decode, const Shape& shape, at::Device device = at::kCPU);

    /// latents [B, C, h, w] → float32 on the CPU [B, k, detail·h, detail·w], fetched in one copy
    at::Tensor operator()(const at::Tensor& latents) const;

    /// [C + 1, k·detail²]; the last row is the constant.
    const at::Tensor& coefficients() const { return m_coefficients; }

private:
    std::int64_t m_detail;
    at::Tensor m_coefficients;
};

} // namespace nextgpt
