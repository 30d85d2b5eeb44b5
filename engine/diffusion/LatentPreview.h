#pragma once

#include "engine/core/Event.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace nextgpt {

/// A cheap look at a forming picture: each latent position's colour as an affine function of its channels,
/// fitted once to what the decoder really paints.
class LatentPreview {
public:
    /// Latents [1, C, h, w] as the sampler has them → pixels [1, 3, f·h, f·w], -1…1.
    using Decode = std::function<at::Tensor(const at::Tensor& latents)>;

    /// Least squares over decoded random latents, the same ones every time. `device` is where `decode` wants
    /// them.
    LatentPreview(const Decode& decode, std::int64_t channels, at::Device device = at::kCPU);

    /// latents [1, C, h, w] → w × h pixels.
    PreviewPixels operator()(const at::Tensor& latents) const;

    /// [C + 1, 3]; the last row is the constant.
    const at::Tensor& coefficients() const { return m_coefficients; }

private:
    at::Tensor m_coefficients;
};

} // namespace nextgpt
