// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/schedule/SchedulerConfig.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// Clean latents and noise implied by a denoiser's output at one noise level.
struct Prediction {
    at::Tensor original;
    at::Tensor noise;

    /// `alpha` is the cumulative product at the step of the output.
    Prediction(PredictionType type, double alpha, const at::Tensor& output, const at::Tensor& latents);
};

/// Predicted clean latents [B, C, …] within the bounds. Videos [B, C, F, H, W] are thresholded by frame, as
/// the reference does, which denoises them as a batch of frames.
at::Tensor bounded(const OriginalBounds& bounds, const at::Tensor& original);

} // namespace nextgpt
