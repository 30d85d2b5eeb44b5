// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/SchedulerConfig.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace nextgpt {

namespace {

constexpr const char* kSource = "scheduler_config.json";
constexpr limits::Range<std::int64_t> kTrainingSteps{.least = 1, .most = 100'000};
constexpr limits::Range<double> kBeta{.least = 1e-9, .most = 0.999};
constexpr limits::Range<double> kLambda{.least = -1e3, .most = 1e3};

/// Signal that a schedule must leave at its last step, as the product of all 1 - beta: samplers divide by its
/// root. Published schedules leave more than 1e-5.
constexpr double kLeastSignal = 1e-12;

template<typename Value, std::size_t count>
Value valueNamed(const ConfigReader& reader, const char* key, const char* absent,
                 const std::array<std::pair<std::string_view, Value>, count>& choices) {
    const std::string word = reader.word(key, absent);
    std::string known;
    for (const auto& [name, value] : choices) {
        if (name == word)
            return value;
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    reader.refuse(std::string(key) + ' ' + quotedText(word) + " is not supported; supported are " + known);
}

PredictionType predictionType(const ConfigReader& reader) {
    return valueNamed<PredictionType, 3>(reader, "prediction_type", "epsilon",
                                         {{{"epsilon", PredictionType::Epsilon},
                                           {"v_prediction", PredictionType::Velocity},
                                           {"sample", PredictionType::Sample}}});
}

BetaSchedule betaSchedule(const ConfigReader& reader) {
    return valueNamed<BetaSchedule, 3>(reader, "beta_schedule", "linear",
                                       {{{"linear", BetaSchedule::Linear},
                                         {"scaled_linear", BetaSchedule::ScaledLinear},
                                         {"squaredcos_cap_v2", BetaSchedule::SquaredCosine}}});
}

TimestepSpacing timestepSpacing(const ConfigReader& reader, const char* absent) {
    return valueNamed<TimestepSpacing, 3>(reader, "timestep_spacing", absent,
                                          {{{"leading", TimestepSpacing::Leading},
                                            {"linspace", TimestepSpacing::Linspace},
                                            {"trailing", TimestepSpacing::Trailing}}});
}

/// Throws for options that change results and are not implemented.
void refuseUnsupported(const nlohmann::json& json, const ConfigReader& reader) {
    for (const char* key : {"thresholding", "use_karras_sigmas", "use_exponential_sigmas", "use_beta_sigmas",
                            "use_lu_lambdas", "use_flow_sigmas", "use_dynamic_shifting"})
        if (reader.flag(key, false))
            reader.refuse(std::string(key) + " is not supported");
    if (json.contains("trained_betas") && !json.at("trained_betas").is_null())
        reader.refuse("trained_betas are not supported");
    const std::array<std::pair<const char*, const char*>, 5> fixed{{{"algorithm_type", "dpmsolver++"},
                                                                    {"solver_type", "midpoint"},
                                                                    {"interpolation_type", "linear"},
                                                                    {"timestep_type", "discrete"},
                                                                    {"variance_type", ""}}};
    for (const auto& [key, only] : fixed)
        if (const auto word = reader.word(key, only); word != only)
            reader.refuse(std::string(key) + ' ' + quotedText(word) + " is not supported");
}

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
    if (logSignal < std::log(kLeastSignal))
        reader.refuse(fmt::format("beta_end is {}: over {} steps (num_train_timesteps), nothing but noise "
                                  "would remain",
                                  config.betaEnd, config.numTrainTimesteps));
}

void readCommon(SchedulerConfig& config, const ConfigReader& reader) {
    config.numTrainTimesteps =
        static_cast<int>(reader.integer("num_train_timesteps", config.numTrainTimesteps, kTrainingSteps));
    config.betaStart = reader.real("beta_start", config.betaStart, kBeta);
    config.betaEnd = reader.real("beta_end", config.betaEnd, {.least = config.betaStart, .most = kBeta.most});
    config.betaSchedule = betaSchedule(reader);
    config.predictionType = predictionType(reader);
    config.stepsOffset = static_cast<int>(reader.integer("steps_offset", config.stepsOffset,
                                                         {.least = 0, .most = config.numTrainTimesteps - 1}));
    config.rescaleBetasZeroSnr = reader.flag("rescale_betas_zero_snr", false);
    if (config.betaEnd < config.betaStart)
        reader.refuse("beta_start is larger than beta_end");
    requireSignal(config, reader);
}

void readOfClass(SchedulerConfig& config, const nlohmann::json& json, const ConfigReader& reader) {
    const bool ddim = config.className == "DDIMScheduler";
    const bool isAlphaBased = ddim || config.className == "PNDMScheduler"; // the others use sigmas
    config.timestepSpacing = timestepSpacing(reader, isAlphaBased ? "leading" : "linspace");
    config.setAlphaToOne = reader.flag("set_alpha_to_one", ddim);
    config.clipSample = ddim && reader.flag("clip_sample", true);
    config.clipSampleRange =
        reader.real("clip_sample_range", config.clipSampleRange, ranges::kPositiveFactor);
    config.finalSigmaZero =
        valueNamed<bool, 2>(reader, "final_sigmas_type", "zero", {{{"zero", true}, {"sigma_min", false}}});
    config.solverOrder =
        static_cast<int>(reader.integer("solver_order", config.solverOrder, {.least = 1, .most = 2}));
    config.lowerOrderFinal = reader.flag("lower_order_final", config.lowerOrderFinal);
    config.eulerAtFinal = reader.flag("euler_at_final", config.eulerAtFinal);
    if (json.contains("lambda_min_clipped") && json.at("lambda_min_clipped").is_number())
        config.lambdaMinClipped = reader.real("lambda_min_clipped", 0.0, kLambda);
}

} // namespace

SchedulerConfig SchedulerConfig::fromJson(const nlohmann::json& json, const std::string& className) {
    const ConfigReader reader(json, kSource);
    SchedulerConfig config;
    const auto own = reader.word("_class_name", "");
    config.className = className.empty() ? own : className;
    if (config.className.empty())
        reader.refuse("_class_name is missing");
    // With a Runge-Kutta warm-up, PNDM is a different sampler, which no Stable Diffusion checkpoint uses.
    if (className.empty() && own == "PNDMScheduler" && !reader.flag("skip_prk_steps", false))
        reader.refuse("PNDMScheduler without skip_prk_steps is not supported");
    refuseUnsupported(json, reader);
    readCommon(config, reader);
    readOfClass(config, json, reader);
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
