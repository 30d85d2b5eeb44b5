// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/SchedulerConfig.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/ConfigValue.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace nextgpt {

namespace {

constexpr int kMaxTrainingSteps = 100'000;

[[noreturn]] void refuse(const std::string& why) {
    throw EngineError(ErrorCode::BundleInvalid, "scheduler_config.json: " + why);
}

template<typename Value, std::size_t count>
Value valueNamed(const std::string& key, const std::string& word,
                 const std::array<std::pair<std::string_view, Value>, count>& choices) {
    std::string known;
    for (const auto& [name, value] : choices) {
        if (name == word)
            return value;
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    refuse(key + " \"" + word + "\" is not supported; supported are " + known);
}

PredictionType predictionType(const std::string& word) {
    return valueNamed<PredictionType, 3>("prediction_type", word,
                                         {{{"epsilon", PredictionType::Epsilon},
                                           {"v_prediction", PredictionType::Velocity},
                                           {"sample", PredictionType::Sample}}});
}

BetaSchedule betaSchedule(const std::string& word) {
    return valueNamed<BetaSchedule, 3>("beta_schedule", word,
                                       {{{"linear", BetaSchedule::Linear},
                                         {"scaled_linear", BetaSchedule::ScaledLinear},
                                         {"squaredcos_cap_v2", BetaSchedule::SquaredCosine}}});
}

TimestepSpacing timestepSpacing(const std::string& word) {
    return valueNamed<TimestepSpacing, 3>("timestep_spacing", word,
                                          {{{"leading", TimestepSpacing::Leading},
                                            {"linspace", TimestepSpacing::Linspace},
                                            {"trailing", TimestepSpacing::Trailing}}});
}

/// Throws for options that change results and are not implemented.
void refuseUnsupported(const nlohmann::json& json) {
    for (const char* key : {"thresholding", "use_karras_sigmas", "use_exponential_sigmas", "use_beta_sigmas",
                            "use_lu_lambdas", "use_flow_sigmas", "use_dynamic_shifting"})
        if (configValue(json, key, false))
            refuse(std::string(key) + " is not supported");
    if (json.contains("trained_betas") && !json.at("trained_betas").is_null())
        refuse("trained_betas are not supported");
    const std::array<std::pair<const char*, const char*>, 5> fixed{{{"algorithm_type", "dpmsolver++"},
                                                                    {"solver_type", "midpoint"},
                                                                    {"interpolation_type", "linear"},
                                                                    {"timestep_type", "discrete"},
                                                                    {"variance_type", ""}}};
    for (const auto& [key, only] : fixed)
        if (const auto word = configValue<std::string>(json, key, only); word != only)
            refuse(std::string(key) + " \"" + word + "\" is not supported");
}

void readCommon(SchedulerConfig& config, const nlohmann::json& json) {
    config.numTrainTimesteps = configValue(json, "num_train_timesteps", config.numTrainTimesteps);
    config.betaStart = configValue(json, "beta_start", config.betaStart);
    config.betaEnd = configValue(json, "beta_end", config.betaEnd);
    config.betaSchedule = betaSchedule(configValue<std::string>(json, "beta_schedule", "linear"));
    config.predictionType = predictionType(configValue<std::string>(json, "prediction_type", "epsilon"));
    config.stepsOffset = configValue(json, "steps_offset", config.stepsOffset);
    config.rescaleBetasZeroSnr = configValue(json, "rescale_betas_zero_snr", false);
    if (config.numTrainTimesteps < 1 || config.numTrainTimesteps > kMaxTrainingSteps)
        refuse("num_train_timesteps is out of range");
    if (!(config.betaStart > 0 && config.betaStart <= config.betaEnd && config.betaEnd < 1))
        refuse("beta_start and beta_end must satisfy 0 < beta_start <= beta_end < 1");
    if (config.stepsOffset < 0 || config.stepsOffset >= config.numTrainTimesteps)
        refuse("steps_offset is out of range");
}

void readOfClass(SchedulerConfig& config, const nlohmann::json& json) {
    const bool ddim = config.className == "DDIMScheduler";
    const bool isAlphaBased = ddim || config.className == "PNDMScheduler"; // the others use sigmas
    config.timestepSpacing = timestepSpacing(
        configValue<std::string>(json, "timestep_spacing", isAlphaBased ? "leading" : "linspace"));
    config.setAlphaToOne = configValue(json, "set_alpha_to_one", ddim);
    config.clipSample = ddim && configValue(json, "clip_sample", true);
    config.clipSampleRange = configValue(json, "clip_sample_range", config.clipSampleRange);
    config.finalSigmaZero =
        valueNamed<bool, 2>("final_sigmas_type", configValue<std::string>(json, "final_sigmas_type", "zero"),
                            {{{"zero", true}, {"sigma_min", false}}});
    config.solverOrder = configValue(json, "solver_order", config.solverOrder);
    config.lowerOrderFinal = configValue(json, "lower_order_final", config.lowerOrderFinal);
    config.eulerAtFinal = configValue(json, "euler_at_final", config.eulerAtFinal);
    if (json.contains("lambda_min_clipped") && json.at("lambda_min_clipped").is_number())
        config.lambdaMinClipped = json.at("lambda_min_clipped").get<double>();
    if (config.solverOrder < 1 || config.solverOrder > 2)
        refuse("solver_order " + std::to_string(config.solverOrder) + " is not supported; use 1 or 2");
}

} // namespace

SchedulerConfig SchedulerConfig::fromJson(const nlohmann::json& json, const std::string& className) {
    if (!json.is_object())
        refuse("not an object");
    SchedulerConfig config;
    const auto own = configValue<std::string>(json, "_class_name", "");
    config.className = className.empty() ? own : className;
    if (config.className.empty())
        refuse("_class_name is missing");
    // With a Runge-Kutta warm-up, PNDM is a different sampler, which no Stable Diffusion checkpoint uses.
    if (className.empty() && own == "PNDMScheduler" && !configValue(json, "skip_prk_steps", false))
        refuse("PNDMScheduler without skip_prk_steps is not supported");
    refuseUnsupported(json);
    readCommon(config, json);
    readOfClass(config, json);
    return config;
}

nlohmann::json readSchedulerConfig(const std::filesystem::path& file) {
    std::string text = readTextFile(file, limits::kConfigFileBytes);
    constexpr std::string_view unbounded = "-Infinity";
    for (auto at = text.find(unbounded); at != std::string::npos; at = text.find(unbounded, at))
        text.replace(at, unbounded.size(), "null");
    auto json = parseJson(text, file.string());
    if (!json.is_object())
        throw EngineError(ErrorCode::BundleInvalid, file.string() + ": not a JSON object");
    return json;
}

} // namespace nextgpt
