// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Prediction.h"

#include <ATen/ATen.h>

#include <cmath>

namespace nextgpt {

namespace {

constexpr std::int64_t kVideoDimensions = 5;
constexpr std::int64_t kFrameAxis = 2;

at::Tensor thresholded(const OriginalBounds::Threshold& threshold, const at::Tensor& original) {
    const bool isVideo = original.dim() == kVideoDimensions;
    const at::Tensor samples = isVideo ? original.transpose(1, kFrameAxis).flatten(0, 1) : original;
    const at::Tensor rows = samples.flatten(1);
    const at::Tensor limit = at::quantile(rows.abs(), threshold.quantile, 1, /*keepdim=*/true)
                                 .clamp_min(1.0)
                                 .clamp_max(threshold.max);
    at::Tensor result = (at::minimum(at::maximum(rows, -limit), limit) / limit).view(samples.sizes());
    if (!isVideo)
        return result;
    return result.unflatten(0, {original.size(0), original.size(kFrameAxis)}).transpose(1, kFrameAxis);
}

} // namespace

at::Tensor bounded(const OriginalBounds& bounds, const at::Tensor& original) {
    if (bounds.threshold)
        return thresholded(*bounds.threshold, original);
    return bounds.clip ? original.clamp(-*bounds.clip, *bounds.clip) : original;
}

Prediction::Prediction(PredictionType type, double alpha, const at::Tensor& output,
                       const at::Tensor& latents) {
    const double signal = std::sqrt(alpha);
    const double spread = std::sqrt(1 - alpha);
    switch (type) {
    case PredictionType::Epsilon:
        noise = output;
        original = (latents - output * spread) / signal;
        break;
    case PredictionType::Velocity:
        noise = output * signal + latents * spread;
        original = latents * signal - output * spread;
        break;
    case PredictionType::Sample:
        noise = (latents - output * signal) / spread;
        original = output;
        break;
    }
}

} // namespace nextgpt
