#include "engine/diffusion/LatentPreview.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

constexpr std::int64_t kSide = 16;
constexpr int kSamples = 4;
constexpr std::uint64_t kSeed = 0x5eed;
constexpr double kRidge = 1e-3; // keeps channels that paint nothing from being divided by nothing

/// Unit-variance latents with large areas and fine grain, as pictures have.
at::Tensor randomLatents(std::int64_t channels, at::Generator& generator) {
    at::Tensor sum = at::zeros({1, channels, kSide, kSide});
    for (const std::int64_t side : {kSide / 8, kSide / 4, kSide}) {
        const at::Tensor noise = at::randn({1, channels, side, side}, generator);
        sum += at::upsample_nearest2d(noise, {kSide, kSide});
    }
    return sum / std::sqrt(3.0);
}

/// [1, C, h, w] → [h·w, C + 1] with a column of ones.
at::Tensor rows(const at::Tensor& latents) {
    const at::Tensor flat = latents[0].flatten(1).t();
    return at::cat({flat, at::ones({flat.size(0), 1}, flat.options())}, 1);
}

} // namespace

LatentPreview::LatentPreview(const Decode& decode, std::int64_t channels, at::Device device) {
    const c10::InferenceMode inference;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(kSeed);
    at::Tensor left = at::eye(channels + 1, at::kDouble) * kRidge;
    at::Tensor right = at::zeros({channels + 1, 3}, at::kDouble);
    for (int i = 0; i < kSamples; ++i) {
        const at::Tensor latents = randomLatents(channels, generator);
        const at::Tensor pixels = decode(latents.to(device)).to(at::kCPU, at::kFloat);
        const at::Tensor means = at::adaptive_avg_pool2d(pixels, {kSide, kSide}); // one colour a latent
        const at::Tensor inputs = rows(latents).to(at::kDouble);
        left += inputs.t().matmul(inputs);
        right += inputs.t().matmul(means[0].flatten(1).t().to(at::kDouble));
    }
    m_coefficients = at::linalg_solve(left, right).to(at::kFloat);
}

PreviewPixels LatentPreview::operator()(const at::Tensor& latents) const {
    const at::Tensor colours = rows(latents.slice(0, 0, 1).to(at::kCPU, at::kFloat)).matmul(m_coefficients);
    const at::Tensor bytes =
        colours.div(2).add(0.5).clamp(0, 1).mul(255).round().to(at::kByte).contiguous(); // [h·w, 3]
    PreviewPixels pixels{static_cast<int>(latents.size(3)), static_cast<int>(latents.size(2)), {}};
    const auto* data = bytes.const_data_ptr<std::uint8_t>();
    pixels.rgb.assign(data, data + bytes.numel());
    return pixels;
}

} // namespace nextgpt
