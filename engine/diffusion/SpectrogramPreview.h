// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentPreview.h"

namespace nextgpt {

/// A cheap look at a forming audio: its spectrogram, time to the right, low tones at the bottom, the louder
/// the brighter.
class SpectrogramPreview {
public:
    /// Latents [1, C, t, b] as the sampler has them → spectrogram [1, 1, f·t, f·b].
    using Decode = LatentFit::Decode;

    /// `shape.detail` is f. `device` is where `decode` wants latents.
    SpectrogramPreview(const Decode& decode, const LatentFit::Shape& shape, at::Device device = at::kCPU);

    /// latents [1, C, t, b] → `frames` × f·b pixels; the frames behind those are left out.
    PreviewPixels operator()(const at::Tensor& latents, std::int64_t frames) const;

    /// Spectrogram [T, B] → the same image of it.
    PreviewPixels painted(const at::Tensor& spectrogram) const;

private:
    at::Tensor m_levels; ///< silence and full, as the decoder paints them; set while fitting
    LatentFit m_fit;
};

} // namespace nextgpt
