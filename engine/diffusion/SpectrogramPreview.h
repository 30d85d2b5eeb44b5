// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/LatentPreview.h"

namespace nextgpt {

/// Preview of audio from its latents: a spectrogram with time to the right, low frequencies at the bottom and
/// brightness for level.
class SpectrogramPreview {
public:
    /// Latents [1, C, t, b] at the sampler's scale → spectrogram [1, 1, f·t, f·b].
    using Decode = LatentFit::Decode;

    /// `shape.detail` is f. `device` is where `decode` expects latents.
    SpectrogramPreview(const Decode& decode, const LatentFit::Shape& shape, at::Device device = at::kCPU);

    /// latents [1, C, t, b] → `frames` × f·b pixels; later frames are cut off.
    PreviewPixels operator()(const at::Tensor& latents, std::int64_t frames) const;

    /// Spectrogram [T, B] → T × B pixels.
    PreviewPixels colorized(const at::Tensor& spectrogram) const;

private:
    at::Tensor m_levels; ///< lowest and highest level of decoded spectrograms; set while fitting
    LatentFit m_fit;
};

} // namespace nextgpt
