// SPDX-License-Identifier: Apache-2.0
#include "engine/training/objective/LatentDenoising.h"

#include "engine/core/Error.h"
#include "engine/diffusion/schedule/NoiseSchedule.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace nextgpt {

namespace {

/// What the denoiser should predict for an example.
at::Tensor targetOf(PredictionType prediction, const at::Tensor& original, const at::Tensor& noise,
                    double alpha) {
    switch (prediction) {
    case PredictionType::Epsilon:
        return noise;
    case PredictionType::Velocity:
        return std::sqrt(alpha) * noise - std::sqrt(1.0 - alpha) * original;
    case PredictionType::Sample:
        return original;
    }
    return {};
}

/// The weight of the squared error of a prediction that corresponds to min(SNR, most) for the latents.
double weightOf(PredictionType prediction, double alpha, double mostSnr) {
    if (mostSnr <= 0.0)
        return 1.0;
    if (alpha <= 0.0) // pure noise
        return prediction == PredictionType::Epsilon ? 1.0 : 0.0;
    const double snr = alpha / (1.0 - alpha);
    const double bounded = std::min(snr, mostSnr);
    switch (prediction) {
    case PredictionType::Epsilon:
        return bounded / snr;
    case PredictionType::Velocity:
        return bounded / (snr + 1.0);
    case PredictionType::Sample:
        return bounded;
    }
    return 1.0;
}

} // namespace

DenoisingDraw DenoisingDraw::sample(const at::Tensor& latents, int trainingSteps, at::Generator generator) {
    const at::Tensor times =
        at::randint(trainingSteps, {latents.size(0)}, generator, at::TensorOptions(at::kLong));
    const std::int64_t* values = times.const_data_ptr<std::int64_t>();
    return {.times = {values, values + times.numel()},
            .noise = at::randn(latents.sizes(), std::move(generator), at::TensorOptions(at::kFloat))
                         .to(latents.device())};
}

LatentDenoising::LatentDenoising(const Bundle& bundle, Modality modality, at::Device device) {
    const auto folder = bundle.part(name(modality));
    if (!folder)
        throw EngineError(ErrorCode::DecoderMissing,
                          "the bundle has no decoder for " + std::string(name(modality)));
    m_strategy = mediaKinds()[modality].load({.folder = *folder}, {.device = device});
}

at::Tensor LatentDenoising::loss(const at::Tensor& projected, const at::Tensor& latents,
                                 const DenoisingDraw& draw, const DenoisingWeight& weight) const {
    const NoiseSchedule schedule(m_strategy->scheduler());
    const PredictionType prediction = m_strategy->scheduler().predictionType;
    const at::Tensor conditions = m_strategy->condition(projected);
    at::Tensor sum;
    // One example at a time: each has its own time, and a whole batch of activations would take much memory.
    for (std::int64_t i = 0; i < latents.size(0); ++i) {
        const int time = draw.times.at(static_cast<std::size_t>(i));
        const double alpha = schedule.alpha(time);
        const at::Tensor original = latents.narrow(0, i, 1);
        const at::Tensor noise = draw.noise.narrow(0, i, 1);
        const at::Tensor predicted =
            m_strategy->predict(schedule.noised(original, noise, time), time, conditions.narrow(0, i, 1));
        const at::Tensor error =
            (predicted.to(at::kFloat) - targetOf(prediction, original, noise, alpha)).square().mean() *
            weightOf(prediction, alpha, weight.mostSnr);
        sum = sum.defined() ? sum + error : error;
    }
    return sum / static_cast<double>(latents.size(0));
}

} // namespace nextgpt
