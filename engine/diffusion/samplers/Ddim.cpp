// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Ddim.h"

#include "engine/diffusion/samplers/Prediction.h"
#include "engine/diffusion/schedule/TimestepSpacing.h"

#include <ATen/ATen.h>

#include <cmath>

namespace nextgpt {

Ddim::Ddim(const SchedulerConfig& config, int steps)
    : m_config(config)
    , m_schedule(config)
    , m_stride(config.numTrainTimesteps / steps) {
    const auto whole = roundedTimesteps(config, steps);
    m_timesteps.assign(whole.begin(), whole.end());
}

at::Tensor Ddim::noised(const at::Tensor& original, const at::Tensor& noise, std::size_t index) const {
    return m_schedule.noised(original, noise, static_cast<int>(m_timesteps[index]));
}

Sampler::Step Ddim::step(const at::Tensor& prediction, std::size_t index, const at::Tensor& latents) {
    const int now = static_cast<int>(m_timesteps[index]);
    const int next = now - m_stride;
    const double last = m_config.setAlphaToOne ? 1.0 : m_schedule.alpha(0);
    const double nextAlpha = next >= 0 ? m_schedule.alpha(next) : last;

    Prediction implied(m_config.predictionType, m_schedule.alpha(now), prediction, latents);
    // As in the reference, the predicted noise is kept even if the clean latents are changed.
    implied.original = bounded(m_config.bounds, implied.original);
    return {implied.original * std::sqrt(nextAlpha) + implied.noise * std::sqrt(1 - nextAlpha),
            implied.original};
}

} // namespace nextgpt
