// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/schedule/SchedulerConfig.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/diffusion/schedule/SchedulerChecks.h"
#include "engine/diffusion/schedule/SchedulerFields.h"
#include "engine/formats/ConfigReader.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace nextgpt {

namespace {

constexpr const char* kSource = "scheduler_config.json";
constexpr limits::Range<std::int64_t> kTrainingSteps{.min = 1, .max = 100'000};
constexpr limits::Range<std::int64_t> kStepIndex{.min = 0, .max = 100'000};
constexpr limits::Range<double> kBeta{.min = 1e-9, .max = 0.999};
constexpr limits::Range<double> kLambda{.min = -1e3, .max = 1e3};
constexpr limits::Range<double> kSigma{.min = 1e-6, .max = 1e6};
constexpr limits::Range<double> kQuantile{.min = 0.0, .max = 1.0};

template<typename Value, std::size_t count>
using Choices = std::array<std::pair<std::string_view, Value>, count>;

template<typename Value, std::size_t count>
Value valueNamed(const ConfigReader& reader, const char* key, const char* absent,
                 const Choices<Value, count>& choices) {
    const std::string word = reader.word(key, absent);
    std::string known;
    for (const auto& [name, value] : choices) {
        if (name == word)
            return value;
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    reader.refuse(std::string(key) + ' ' + quotedText(word) + " is not supported; supported are " + known);
}

constexpr Choices<PredictionType, 3> kPredictionTypes{{{"epsilon", PredictionType::Epsilon},
                                                       {"v_prediction", PredictionType::Velocity},
                                                       {"sample", PredictionType::Sample}}};
constexpr Choices<BetaSchedule, 3> kBetaSchedules{{{"linear", BetaSchedule::Linear},
                                                   {"scaled_linear", BetaSchedule::ScaledLinear},
                                                   {"squaredcos_cap_v2", BetaSchedule::SquaredCosine}}};
constexpr Choices<TimestepSpacing, 3> kTimestepSpacings{{{"leading", TimestepSpacing::Leading},
                                                         {"linspace", TimestepSpacing::Linspace},
                                                         {"trailing", TimestepSpacing::Trailing}}};
/// fixed_small_log is fixed_small, computed through the logarithm.
constexpr Choices<VarianceType, 3> kVarianceTypes{{{"fixed_small", VarianceType::FixedSmall},
                                                   {"fixed_small_log", VarianceType::FixedSmall},
                                                   {"fixed_large", VarianceType::FixedLarge}}};
/// A solver given the type of another one takes its own default, as the reference does.
constexpr Choices<SolverType, 5> kSolverTypes{{{"midpoint", SolverType::Midpoint},
                                               {"heun", SolverType::Heun},
                                               {"logrho", SolverType::Midpoint},
                                               {"bh1", SolverType::Midpoint},
                                               {"bh2", SolverType::Midpoint}}};
constexpr Choices<UniPcScale, 5> kUniPcScales{{{"bh1", UniPcScale::Bh1},
                                               {"bh2", UniPcScale::Bh2},
                                               {"midpoint", UniPcScale::Bh2},
                                               {"heun", UniPcScale::Bh2},
                                               {"logrho", UniPcScale::Bh2}}};
/// "deis" names another scheduler, for which the reference takes its default.
constexpr Choices<bool, 3> kIsStochastic{
    {{"dpmsolver++", false}, {"sde-dpmsolver++", true}, {"deis", false}}};
constexpr Choices<bool, 2> kFinalSigmaZero{{{"zero", true}, {"sigma_min", false}}};

constexpr std::array<std::pair<const char*, SigmaSpacing>, 4> kSigmaSpacings{
    {{"use_karras_sigmas", SigmaSpacing::Karras},
     {"use_exponential_sigmas", SigmaSpacing::Exponential},
     {"use_lu_lambdas", SigmaSpacing::Lu},
     {"use_beta_sigmas", SigmaSpacing::Beta}}};

void readSchedule(SchedulerConfig& config, const ConfigReader& reader) {
    const auto& name = config.className;
    const bool latent = name == "LCMScheduler"; // defaults are Stable Diffusion's betas
    const bool small = latent || name == "HeunDiscreteScheduler" || name == "DPMSolverSDEScheduler";
    const bool alphas = latent || name == "DDIMScheduler" || name == "PNDMScheduler" ||
                        name == "DDPMScheduler"; // the others use sigmas
    config.numTrainTimesteps =
        static_cast<int>(reader.integer("num_train_timesteps", config.numTrainTimesteps, kTrainingSteps));
    config.betaStart = reader.real("beta_start", small ? 0.00085 : 0.0001, kBeta);
    config.betaEnd = reader.real("beta_end", small ? 0.012 : 0.02, kBeta);
    config.betaSchedule =
        valueNamed(reader, "beta_schedule", latent ? "scaled_linear" : "linear", kBetaSchedules);
    config.predictionType = valueNamed(reader, "prediction_type", "epsilon", kPredictionTypes);
    config.timestepSpacing =
        valueNamed(reader, "timestep_spacing", alphas ? "leading" : "linspace", kTimestepSpacings);
    config.stepsOffset = static_cast<int>(
        reader.integer("steps_offset", config.stepsOffset, {.min = 0, .max = config.numTrainTimesteps - 1}));
    config.rescaleBetasZeroSnr = reader.flag("rescale_betas_zero_snr", false);
}

void readBounds(SchedulerConfig& config, const ConfigReader& reader) {
    const double range = reader.real("clip_sample_range", 1.0, ranges::kPositiveFactor);
    if (reader.flag("clip_sample",
                    config.className == "DDIMScheduler" || config.className == "DDPMScheduler"))
        config.bounds.clip = range;
    const OriginalBounds::Threshold threshold{
        .quantile = reader.real("dynamic_thresholding_ratio", 0.995, kQuantile),
        .max = reader.real("sample_max_value", 1.0, ranges::kPositiveFactor)};
    if (reader.flag("thresholding", false))
        config.bounds.threshold = threshold;
}

void readOfAlphas(SchedulerConfig& config, const ConfigReader& reader) {
    config.setAlphaToOne = reader.flag("set_alpha_to_one", config.className != "PNDMScheduler");
    if (config.className == "DDPMScheduler")
        config.varianceType = valueNamed(reader, "variance_type", "fixed_small", kVarianceTypes);
    else if (const auto word = reader.word("variance_type", ""); !word.empty())
        reader.refuse("variance_type " + quotedText(word) + " is not supported with " + config.className);
    config.originalSteps = static_cast<int>(reader.integer("original_inference_steps", config.originalSteps,
                                                           {.min = 1, .max = config.numTrainTimesteps}));
    config.timestepScaling = reader.real("timestep_scaling", config.timestepScaling, ranges::kPositiveFactor);
}

void readSigmas(SchedulerConfig& config, const nlohmann::json& json, const ConfigReader& reader) {
    for (const auto& [key, spacing] : kSigmaSpacings) {
        if (!reader.flag(key, false))
            continue;
        if (config.sigmaSpacing != SigmaSpacing::Timesteps)
            reader.refuse(std::string(key) + " is not supported with another spacing of sigmas");
        config.sigmaSpacing = spacing;
    }
    config.finalSigmaZero = valueNamed(reader, "final_sigmas_type", "zero", kFinalSigmaZero);
    const auto number = [&](const char* key, const limits::Range<double>& range) {
        const bool given = json.contains(key) && !json.at(key).is_null();
        return given ? std::optional(reader.real(key, 0.0, range)) : std::nullopt;
    };
    config.sigmaMin = number("sigma_min", kSigma);
    config.sigmaMax = number("sigma_max", kSigma);
    if (config.sigmaMin && config.sigmaMax && *config.sigmaMin > *config.sigmaMax)
        reader.refuse("sigma_min is larger than sigma_max");
    config.lambdaMinClipped = number("lambda_min_clipped", kLambda);
}

void readSolver(SchedulerConfig& config, const nlohmann::json& json, const ConfigReader& reader) {
    config.solverOrder =
        static_cast<int>(reader.integer("solver_order", config.solverOrder, {.min = 1, .max = 3}));
    config.isStochastic = valueNamed(reader, "algorithm_type", "dpmsolver++", kIsStochastic);
    if (config.className == "UniPCMultistepScheduler")
        config.uniPcScale = valueNamed(reader, "solver_type", "bh2", kUniPcScales);
    else
        config.solverType = valueNamed(reader, "solver_type", "midpoint", kSolverTypes);
    config.lowerOrderFinal =
        reader.flag("lower_order_final", config.className != "DPMSolverSinglestepScheduler");
    config.eulerAtFinal = reader.flag("euler_at_final", config.eulerAtFinal);
    const auto steps = json.find("disable_corrector");
    if (steps != json.end() && *steps != nlohmann::json::array())
        for (const auto step : reader.integers("disable_corrector", {}, kStepIndex))
            config.uncorrectedSteps.push_back(static_cast<int>(step));
}

std::string classNameOf(const ConfigReader& reader) {
    auto name = reader.word("_class_name", "");
    if (name.empty())
        reader.refuse("_class_name is missing");
    return name;
}

} // namespace

SchedulerConfig SchedulerConfig::fromJson(const nlohmann::json& json, const std::string& className) {
    const ConfigReader whole(json, kSource);
    SchedulerConfig config;
    config.className = className.empty() ? classNameOf(whole) : className;
    const SchedulerClass& type = schedulerClass(config.className);
    const nlohmann::json fields = fieldsOf(type, json);
    const ConfigReader reader(fields, kSource);
    // With a Runge-Kutta warm-up, PNDM is a different sampler, which no Stable Diffusion checkpoint uses.
    if (className.empty() && config.className == "PNDMScheduler" && !reader.flag("skip_prk_steps", false))
        reader.refuse("PNDMScheduler without skip_prk_steps is not supported");
    // Trained for another noise than the class gives; the reference would compute it wrongly.
    if (!type.has("rescale_betas_zero_snr") && whole.flag("rescale_betas_zero_snr", false))
        reader.refuse("rescale_betas_zero_snr is not supported with " + config.className);
    refuseUnsupportedValues(fields, reader);
    readSchedule(config, reader);
    readBounds(config, reader);
    readOfAlphas(config, reader);
    readSigmas(config, fields, reader);
    readSolver(config, fields, reader);
    refuseImpossible(config, reader);
    return config;
}

SchedulerConfig SchedulerConfig::inStableDiffusion() const {
    SchedulerConfig used = *this;
    if (schedulerClass(className).has("steps_offset"))
        used.stepsOffset = 1;
    used.bounds.clip.reset();
    return used;
}

std::vector<std::string> SchedulerConfig::fieldsWithoutEffect(const nlohmann::json& json) {
    return fieldsOfOthers(schedulerClass(classNameOf(ConfigReader(json, kSource))), json);
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
