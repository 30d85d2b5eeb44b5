// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/Sampler.h"

#include "engine/core/Error.h"
#include "engine/diffusion/Ddim.h"
#include "engine/diffusion/DpmSolver.h"
#include "engine/diffusion/Euler.h"
#include "engine/diffusion/Pndm.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

at::Tensor Sampler::scaleInput(const at::Tensor& latents, std::size_t /*index*/) const {
    return latents;
}

void Sampler::skip(std::size_t count) {
    m_timesteps.erase(m_timesteps.begin(), m_timesteps.begin() + static_cast<std::ptrdiff_t>(count));
}

std::size_t callsToSkip(int steps, double strength) {
    const int kept = strength > 0 && strength <= 1 ? static_cast<int>(steps * strength) : 0;
    if (kept < 1)
        throw EngineError(ErrorCode::RequestInvalid, "strength " + std::to_string(strength) + " of " +
                                                         std::to_string(steps) +
                                                         " steps leaves no step or is above 1");
    return static_cast<std::size_t>(steps - kept);
}

std::unique_ptr<Sampler> makeSampler(const SchedulerConfig& config, int steps) {
    if (steps < 1 || steps > config.numTrainTimesteps)
        throw EngineError(ErrorCode::RequestInvalid, std::to_string(steps) +
                                                         " denoising steps: it must be between 1 and " +
                                                         std::to_string(config.numTrainTimesteps));
    if (config.className == "DDIMScheduler")
        return std::make_unique<Ddim>(config, steps);
    if (config.className == "PNDMScheduler")
        return std::make_unique<Pndm>(config, steps);
    if (config.className == "EulerDiscreteScheduler")
        return std::make_unique<Euler>(config, steps);
    if (config.className == "DPMSolverMultistepScheduler")
        return std::make_unique<DpmSolver>(config, steps);
    throw EngineError(ErrorCode::BundleInvalid,
                      "scheduler_config.json: class \"" + config.className +
                          "\" is not supported; supported are DDIMScheduler, PNDMScheduler, "
                          "EulerDiscreteScheduler and DPMSolverMultistepScheduler");
}

std::unique_ptr<Sampler> makeSampler(const nlohmann::json& config, int steps, const std::string& className) {
    return makeSampler(SchedulerConfig::fromJson(config, className), steps);
}

} // namespace nextgpt
