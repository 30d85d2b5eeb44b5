// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/diffusion/LatentFit.h"

#include <utility>

namespace nextgpt {

/// A look at a forming image: one colour per latent position, fitted to what the decoder really paints; or,
/// where the decoder is small enough, what it paints.
class LatentPreview {
public:
    /// Latents [1, C, h, w] as the sampler has them → pixels [1, 3, f·h, f·w], -1…1.
    using Decode = LatentFit::Decode;

    /// `device` is where `decode` wants latents.
    LatentPreview(const Decode& decode, std::int64_t channels, at::Device device = at::kCPU)
        : m_fit(decode, {channels, 1}, device) {}

    /// Asks the decoder itself from now on, which is kept.
    void becomeExact(Decode decode) { m_decode = std::move(decode); }
    bool isExact() const { return m_decode != nullptr; }

    /// latents [1, C, h, w] → w × h pixels, or f·w × f·h where it is exact.
    PreviewPixels operator()(const at::Tensor& latents) const;

    /// [C + 1, 3]; the last row is the constant.
    const at::Tensor& coefficients() const { return m_fit.coefficients(); }

private:
    LatentFit m_fit;
    Decode m_decode;
};

/// Bytes [H, W, 3] as a preview.
PreviewPixels previewOf(const at::Tensor& bytes);

} // namespace nextgpt
