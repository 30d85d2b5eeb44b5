// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/LatentPreview.h"

#include <ATen/ATen.h>

namespace nextgpt {

PreviewPixels LatentPreview::operator()(const at::Tensor& latents) const {
    const at::Tensor decoded =
        m_decode ? m_decode(latents.slice(0, 0, 1)).to(at::kCPU, at::kFloat) : m_fit(latents);
    const at::Tensor colors = decoded[0].permute({1, 2, 0}); // [h, w, 3]
    return previewOf(colors.div(2).add(0.5).clamp(0, 1).mul(255).round().to(at::kByte));
}

PreviewPixels previewOf(const at::Tensor& bytes) {
    const at::Tensor packed = bytes.contiguous();
    PreviewPixels pixels{static_cast<int>(packed.size(1)), static_cast<int>(packed.size(0)), {}};
    const auto* data = packed.const_data_ptr<std::uint8_t>();
    pixels.rgb.assign(data, data + packed.numel());
    return pixels;
}

} // namespace nextgpt
