// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/LatentDiffusion.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <utility>

namespace nextgpt {

LatentDiffusion::LatentDiffusion(Denoiser denoiser)
    : m_denoiser(std::move(denoiser)) {}

at::Tensor LatentDiffusion::operator()(const at::Tensor& noise, const Guidance& guidance, Sampler& sampler,
                                       const OnStep& onStep) const {
    const c10::InferenceMode inference;
    return from(noise.to(at::kFloat) * sampler.initialNoiseScale(), guidance, sampler, onStep);
}

at::Tensor LatentDiffusion::from(at::Tensor latents, const Guidance& guidance, Sampler& sampler,
                                 const OnStep& onStep) const {
    const c10::InferenceMode inference;
    const auto& times = sampler.timesteps();
    // Sampling stays in float32 whatever the denoiser's dtype, because rounding would accumulate over the
    // steps.
    latents = latents.to(at::kFloat);
    for (std::size_t i = 0; i < times.size(); ++i) {
        const at::Tensor input = sampler.scaleInput(latents, i);
        const at::Tensor output = m_denoiser(guidance.repeated(input), times[i], guidance.condition());
        const Sampler::Step step = sampler.step(guidance.combined(output.to(at::kFloat)), i, latents);
        latents = step.latents;
        if (onStep)
            onStep({.done = i + 1, .total = times.size(), .latents = latents, .original = step.original});
    }
    return latents;
}

} // namespace nextgpt
