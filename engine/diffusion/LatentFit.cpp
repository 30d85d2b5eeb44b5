// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/LatentFit.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

namespace nextgpt {

namespace {

constexpr std::int64_t kSide = 16;
constexpr int kSamples = 4;
constexpr std::uint64_t kSeed = 0x5eed;
constexpr double kRidge = 1e-3; // keeps the system solvable if a channel has no effect

/// Unit-variance latents with low and high spatial frequencies, like those of images.
at::Tensor randomLatents(std::int64_t channels, at::Generator& generator) {
    at::Tensor sum = at::zeros({1, channels, kSide, kSide});
    for (const std::int64_t side : {kSide / 8, kSide / 4, kSide}) {
        const at::Tensor noise = at::randn({1, channels, side, side}, generator);
        sum += at::upsample_nearest2d(noise, {kSide, kSide});
    }
    return sum / std::sqrt(3.0);
}

/// [1, C, h, w] → [h·w, C]
at::Tensor rows(const at::Tensor& image) {
    return image[0].flatten(1).t();
}

at::Tensor withOnes(const at::Tensor& rows) {
    return at::cat({rows, at::ones({rows.size(0), 1}, rows.options())}, 1);
}

} // namespace

LatentFit::LatentFit(const Decode& decode, const Shape& shape, at::Device device)
    : m_detail(shape.detail) {
    const at::NoGradGuard noGradients; // inference mode would make the coefficients inference tensors
    auto generator = at::make_generator<at::CPUGeneratorImpl>(kSeed);
    at::Tensor left = at::eye(shape.channels + 1, at::kDouble) * kRidge;
    at::Tensor right;
    for (int i = 0; i < kSamples; ++i) {
        const at::Tensor latents = randomLatents(shape.channels, generator);
        const at::Tensor decoded = decode(latents.to(device)).to(at::kCPU, at::kFloat);
        const at::Tensor means = at::adaptive_avg_pool2d(decoded, {kSide * m_detail, kSide * m_detail});
        const at::Tensor targets = rows(at::pixel_unshuffle(means, m_detail)).to(at::kDouble);
        const at::Tensor inputs = withOnes(rows(latents)).to(at::kDouble);
        left += inputs.t().matmul(inputs);
        const at::Tensor products = inputs.t().matmul(targets);
        right = right.defined() ? right + products : products;
    }
    m_coefficients = at::linalg_solve(left, right).to(at::kFloat);
}

at::Tensor LatentFit::operator()(const at::Tensor& latents) const {
    const at::Tensor fetched = latents.to(at::kCPU, at::kFloat);
    const auto height = fetched.size(2);
    const auto width = fetched.size(3);
    const at::Tensor values = withOnes(fetched.permute({0, 2, 3, 1}).flatten(0, 2)).matmul(m_coefficients);
    return at::pixel_shuffle(
        values.view({fetched.size(0), height, width, -1}).permute({0, 3, 1, 2}).contiguous(), m_detail);
}

} // namespace nextgpt
