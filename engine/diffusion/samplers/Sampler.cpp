// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/Sampler.h"

#include "engine/core/Error.h"
#include "engine/diffusion/samplers/Ddim.h"
#include "engine/diffusion/samplers/Ddpm.h"
#include "engine/diffusion/samplers/DpmSinglestep.h"
#include "engine/diffusion/samplers/DpmSolver.h"
#include "engine/diffusion/samplers/DpmSolverSde.h"
#include "engine/diffusion/samplers/Euler.h"
#include "engine/diffusion/samplers/EulerAncestral.h"
#include "engine/diffusion/samplers/Heun.h"
#include "engine/diffusion/samplers/Lcm.h"
#include "engine/diffusion/samplers/Lms.h"
#include "engine/diffusion/samplers/Pndm.h"
#include "engine/diffusion/samplers/UniPc.h"
#include "engine/diffusion/schedule/SchedulerFields.h"

#include <nlohmann/json.hpp>

#include <array>
#include <utility>

namespace nextgpt {

namespace {

using Make = std::unique_ptr<Sampler> (*)(const SchedulerConfig& config, int steps);

template<typename Kind>
std::unique_ptr<Sampler> make(const SchedulerConfig& config, int steps) {
    return std::make_unique<Kind>(config, steps);
}

constexpr std::array<std::pair<std::string_view, Make>, 12> kSamplers{
    {{"DDIMScheduler", make<Ddim>},
     {"PNDMScheduler", make<Pndm>},
     {"DDPMScheduler", make<Ddpm>},
     {"LCMScheduler", make<Lcm>},
     {"EulerDiscreteScheduler", make<Euler>},
     {"EulerAncestralDiscreteScheduler", make<EulerAncestral>},
     {"LMSDiscreteScheduler", make<Lms>},
     {"HeunDiscreteScheduler", make<Heun>},
     {"DPMSolverSDEScheduler", make<DpmSolverSde>},
     {"DPMSolverMultistepScheduler", make<DpmSolver>},
     {"DPMSolverSinglestepScheduler", make<DpmSinglestep>},
     {"UniPCMultistepScheduler", make<UniPc>}}};

} // namespace

at::Tensor Sampler::scaleInput(const at::Tensor& latents, std::size_t /*index*/) const {
    return latents;
}

void Sampler::skip(std::size_t count) {
    m_timesteps.erase(m_timesteps.begin(), m_timesteps.begin() + static_cast<std::ptrdiff_t>(count));
}

at::Tensor Sampler::drawnNoise(const at::Tensor& like) const {
    if (!m_noiseSource)
        throw EngineError(ErrorCode::Internal, "a stochastic sampler without a source of noise");
    return m_noiseSource(like);
}

std::size_t stepsToSkip(int steps, double strength) {
    const int kept = strength > 0 && strength <= 1 ? static_cast<int>(steps * strength) : 0;
    if (kept < 1)
        throw EngineError(ErrorCode::RequestInvalid, "strength " + std::to_string(strength) + " of " +
                                                         std::to_string(steps) +
                                                         " steps leaves no step or is above 1");
    return static_cast<std::size_t>(steps - kept);
}

std::unique_ptr<Sampler> makeSampler(const SchedulerConfig& config, int steps) {
    const int most = config.className == "LCMScheduler" ? config.originalSteps : config.numTrainTimesteps;
    if (steps < 1 || steps > most)
        throw EngineError(ErrorCode::RequestInvalid, std::to_string(steps) +
                                                         " denoising steps: it must be between 1 and " +
                                                         std::to_string(most));
    for (const auto& [name, makeOne] : kSamplers)
        if (name == config.className)
            return makeOne(config, steps);
    schedulerClass(config.className);
    throw EngineError(ErrorCode::Internal, "no sampler for " + config.className);
}

std::unique_ptr<Sampler> makeSampler(const nlohmann::json& config, int steps, const std::string& className) {
    return makeSampler(SchedulerConfig::fromJson(config, className), steps);
}

} // namespace nextgpt
