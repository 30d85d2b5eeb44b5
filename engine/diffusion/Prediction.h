// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/SchedulerConfig.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// Clean latents and noise implied by a denoiser's output at one noise level.
struct Prediction {
    at::Tensor original;
    at::Tensor noise;

    /// `alpha` is the cumulative product at the step of the output.
    Prediction(PredictionType type, double alpha, const at::Tensor& output, const at::Tensor& latents);
};

} // namespace nextgpt
