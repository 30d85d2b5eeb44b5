// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/schedule/SchedulerChecks.h"

#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace nextgpt {

namespace {

/// Signal that a schedule must leave at its last step, as the product of all 1 - beta: samplers divide by its
/// root. Published schedules leave more than 1e-5.
constexpr double kMinSignal = 1e-12;

/// Without a signal at the last step, the first division of a sampler would not be finite.
void requireSignal(const SchedulerConfig& config, const ConfigReader& reader) {
    if (config.betaSchedule == BetaSchedule::SquaredCosine) // limits its betas itself
        return;
    const bool scaled = config.betaSchedule == BetaSchedule::ScaledLinear;
    const double first = scaled ? std::sqrt(config.betaStart) : config.betaStart;
    const double last = scaled ? std::sqrt(config.betaEnd) : config.betaEnd;
    double logSignal = 0.0;
    for (int step = 0; step < config.numTrainTimesteps; ++step) {
        const double part = static_cast<double>(step) / std::max(config.numTrainTimesteps - 1, 1);
        const double beta = first + (last - first) * part;
        logSignal += std::log1p(-(scaled ? beta * beta : beta));
    }
    if (logSignal < std::log(kMinSignal))
        reader.refuse(fmt::format("beta_end is {}: over {} steps (num_train_timesteps), nothing but noise "
                                  "would remain",
                                  config.betaEnd, config.numTrainTimesteps));
}

/// These divide by the signal at every step, which is 0 at the first.
bool dividesBySignal(const SchedulerConfig& config) {
    const auto& name = config.className;
    return config.predictionType == PredictionType::Epsilon &&
           (name == "DDIMScheduler" || name == "DDPMScheduler" || name == "LCMScheduler");
}

} // namespace

void refuseUnsupportedValues(const nlohmann::json& fields, const ConfigReader& reader) {
    for (const char* key : {"use_flow_sigmas", "use_dynamic_shifting"})
        if (reader.flag(key, false))
            reader.refuse(std::string(key) + " is not supported");
    if (!reader.flag("predict_x0", true))
        reader.refuse("predict_x0 is false; only true is supported");
    for (const char* key : {"trained_betas", "solver_p", "shift_terminal", "noise_sampler_seed"})
        if (fields.contains(key) && !fields.at(key).is_null())
            reader.refuse(std::string(key) + " is not supported");
    if (const auto word = reader.word("interpolation_type", "linear"); word != "linear")
        reader.refuse("interpolation_type " + quotedText(word) + " is not supported; only linear is");
    const bool velocity = reader.word("prediction_type", "epsilon") == "v_prediction";
    if (const auto word = reader.word("timestep_type", "discrete"); velocity && word != "discrete")
        reader.refuse("timestep_type " + quotedText(word) + " is not supported; only discrete is");
}

void refuseImpossible(const SchedulerConfig& config, const ConfigReader& reader) {
    if (config.betaEnd < config.betaStart)
        reader.refuse("beta_start is larger than beta_end");
    requireSignal(config, reader);
    if (config.rescaleBetasZeroSnr && dividesBySignal(config))
        reader.refuse("prediction_type \"epsilon\" is undefined at zero terminal SNR "
                      "(rescale_betas_zero_snr)");
    if (config.predictionType != PredictionType::Sample)
        return;
    for (const char* name : {"PNDMScheduler", "EulerAncestralDiscreteScheduler", "DPMSolverSDEScheduler"})
        if (config.className == name)
            reader.refuse("prediction_type \"sample\" is not supported with " + config.className);
}

} // namespace nextgpt
