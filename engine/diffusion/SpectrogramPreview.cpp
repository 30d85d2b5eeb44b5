// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/SpectrogramPreview.h"

#include <ATen/ATen.h>

#include <utility>

namespace nextgpt {

namespace {

// Quantiles that define the range of levels, so that a few outliers of the decoder are clipped.
constexpr double kLowQuantile = 0.02;
constexpr double kHighQuantile = 0.995;
constexpr double kMinContrast = 1e-3;

/// Black, violet, red, orange, pale yellow [6, 3]; lightness increases evenly, so that it also works in
/// greyscale.
at::Tensor colourStops() {
    return at::tensor({0.0, 0.0, 0.02, 0.23, 0.06, 0.44, 0.55, 0.16, 0.5, 0.87, 0.28, 0.41, 1.0, 0.62, 0.43,
                       0.99, 0.99, 0.75},
                      at::kFloat)
        .view({6, 3});
}

/// Levels 0…1 [...] → colours 0…1 [..., 3]
at::Tensor coloured(const at::Tensor& levels) {
    const at::Tensor stops = colourStops();
    const auto last = stops.size(0) - 1;
    const at::Tensor place = levels * last;
    const at::Tensor below = place.floor().clamp(0, static_cast<double>(last - 1));
    const at::Tensor index = below.to(at::kLong);
    const at::Tensor part = (place - below).unsqueeze(-1);
    const at::Tensor from = at::embedding(stops, index);
    return from + (at::embedding(stops, index + 1) - from) * part;
}

} // namespace

SpectrogramPreview::SpectrogramPreview(const Decode& decode, const LatentFit::Shape& shape, at::Device device)
    : m_fit(
          [&](const at::Tensor& latents) {
              at::Tensor spectrogram = decode(latents);
              const at::Tensor quantiles =
                  at::quantile(spectrogram.to(at::kCPU, at::kFloat).flatten(),
                               at::tensor({kLowQuantile, kHighQuantile}, at::kFloat));
              m_levels = m_levels.defined() ? at::stack({at::minimum(m_levels[0], quantiles[0]),
                                                         at::maximum(m_levels[1], quantiles[1])})
                                            : quantiles;
              return spectrogram;
          },
          shape, device) {}

PreviewPixels SpectrogramPreview::operator()(const at::Tensor& latents, std::int64_t frames) const {
    const at::Tensor spectrogram = m_fit(latents)[0][0]; // [f·t, f·b]
    return colorized(spectrogram.slice(0, 0, frames));
}

PreviewPixels SpectrogramPreview::colorized(const at::Tensor& spectrogram) const {
    const at::Tensor span = (m_levels[1] - m_levels[0]).clamp_min(kMinContrast);
    const at::Tensor levels = ((spectrogram - m_levels[0]) / span).clamp(0, 1);
    const at::Tensor upright = levels.t().flip(0); // [B, T], high frequencies first
    return previewOf(coloured(upright).mul(255).round().to(at::kByte));
}

} // namespace nextgpt
