// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/Prediction.h"

#include <ATen/ATen.h>

#include <cmath>

namespace nextgpt {

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
