// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentFit.h"
#include "engine/request/Event.h"

#include <utility>

namespace nextgpt {

/// Preview of an image from its latents: one colour per latent position from a LatentFit or, if the decoder
/// is small enough, its exact output.
class LatentPreview {
public:
    /// Latents [1, C, h, w] at the sampler's scale → pixels [1, 3, f·h, f·w], -1…1.
    using Decode = LatentFit::Decode;

    /// `device` is where `decode` expects latents.
    LatentPreview(const Decode& decode, std::int64_t channels, at::Device device = at::kCPU)
        : m_fit(decode, {channels, 1}, device) {}

    /// Uses the decoder itself for all further previews.
    void becomeExact(Decode decode) { m_decode = std::move(decode); }
    bool isExact() const { return m_decode != nullptr; }

    /// latents [F, C, h, w] → F frames of w × h pixels, or f·w × f·h if exact. They are fetched from the
    /// device in one blocking copy, which also keeps the host from running ahead of the device.
    std::vector<PreviewPixels> frames(const at::Tensor& latents) const;

    /// The frame of latents [1, C, h, w].
    PreviewPixels operator()(const at::Tensor& latents) const { return frames(latents).front(); }

    /// [C + 1, 3]; the last row is the constant.
    const at::Tensor& coefficients() const { return m_fit.coefficients(); }

private:
    at::Tensor decoded(const at::Tensor& latents) const;

    LatentFit m_fit;
    Decode m_decode;
};

/// Bytes [H, W, 3] as a preview.
PreviewPixels previewOf(const at::Tensor& bytes);

} // namespace nextgpt
