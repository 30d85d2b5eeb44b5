// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/SchedulerConfig.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// A denoiser's output read both ways at one noise level: the clean latents and the noise it implies.
struct Prediction {
    at::Tensor original;
    at::Tensor noise;

    /// `alpha` is the cumulative product at the step the output belongs to.
    Prediction(PredictionType type, double alpha, const at::Tensor& output, const at::Tensor& latents);
};

} // namespace nextgpt
