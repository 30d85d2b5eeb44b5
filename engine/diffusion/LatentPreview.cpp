// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/LatentPreview.h"

#include <ATen/ATen.h>

namespace nextgpt {

std::vector<PreviewPixels> LatentPreview::frames(const at::Tensor& latents) const {
    const at::Tensor colours = (m_decode ? decoded(latents) : m_fit(latents)).permute({0, 2, 3, 1});
    const at::Tensor bytes = colours.div(2).add(0.5).clamp(0, 1).mul(255).round().to(at::kByte).contiguous();
    std::vector<PreviewPixels> frames;
    for (const at::Tensor& frame : bytes.to(at::kCPU).unbind()) // [h, w, 3]
        frames.push_back(previewOf(frame));
    return frames;
}

/// One frame at a time, to use no more device memory than an image → [F, 3, f·h, f·w], float32
at::Tensor LatentPreview::decoded(const at::Tensor& latents) const {
    std::vector<at::Tensor> frames;
    for (const at::Tensor& frame : latents.split(1))
        frames.push_back(m_decode(frame).to(at::kFloat));
    return at::cat(frames);
}

PreviewPixels previewOf(const at::Tensor& bytes) {
    const at::Tensor packed = bytes.contiguous();
    PreviewPixels pixels{static_cast<int>(packed.size(1)), static_cast<int>(packed.size(0)), {}};
    const auto* data = packed.const_data_ptr<std::uint8_t>();
    pixels.rgb.assign(data, data + packed.numel());
    return pixels;
}

} // namespace nextgpt
