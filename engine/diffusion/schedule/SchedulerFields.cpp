// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/schedule/SchedulerFields.h"

#include "engine/core/Error.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

using Field = std::string_view;

constexpr std::array<Field, 6> kOfAll{"num_train_timesteps", "beta_start",    "beta_end",
                                      "beta_schedule",       "trained_betas", "prediction_type"};

/// What a configuration says about itself, and a setting of the earliest releases that only chose between
/// PyTorch and NumPy.
constexpr std::array<Field, 4> kBookkeeping{"_class_name", "_diffusers_version", "_name_or_path",
                                            "tensor_format"};

constexpr std::array<Field, 9> kDdim{"clip_sample",      "clip_sample_range", "set_alpha_to_one",
                                     "steps_offset",     "thresholding",      "dynamic_thresholding_ratio",
                                     "sample_max_value", "timestep_spacing",  "rescale_betas_zero_snr"};
constexpr std::array<Field, 4> kPndm{"skip_prk_steps", "set_alpha_to_one", "timestep_spacing",
                                     "steps_offset"};
constexpr std::array<Field, 9> kDdpm{"variance_type",
                                     "clip_sample",
                                     "clip_sample_range",
                                     "thresholding",
                                     "dynamic_thresholding_ratio",
                                     "sample_max_value",
                                     "timestep_spacing",
                                     "steps_offset",
                                     "rescale_betas_zero_snr"};
constexpr std::array<Field, 11> kLcm{
    "original_inference_steps",   "clip_sample",           "clip_sample_range",
    "set_alpha_to_one",           "steps_offset",          "thresholding",
    "dynamic_thresholding_ratio", "sample_max_value",      "timestep_spacing",
    "timestep_scaling",           "rescale_betas_zero_snr"};
constexpr std::array<Field, 11> kEuler{
    "interpolation_type",     "use_karras_sigmas", "use_exponential_sigmas",
    "use_beta_sigmas",        "sigma_min",         "sigma_max",
    "timestep_spacing",       "timestep_type",     "steps_offset",
    "rescale_betas_zero_snr", "final_sigmas_type"};
constexpr std::array<Field, 3> kEulerAncestral{"timestep_spacing", "steps_offset", "rescale_betas_zero_snr"};
constexpr std::array<Field, 5> kLms{"use_karras_sigmas", "use_exponential_sigmas", "use_beta_sigmas",
                                    "timestep_spacing", "steps_offset"};
constexpr std::array<Field, 7> kHeun{"use_karras_sigmas", "use_exponential_sigmas", "use_beta_sigmas",
                                     "clip_sample",       "clip_sample_range",      "timestep_spacing",
                                     "steps_offset"};
constexpr std::array<Field, 6> kDpmSde{"use_karras_sigmas",  "use_exponential_sigmas", "use_beta_sigmas",
                                       "noise_sampler_seed", "timestep_spacing",       "steps_offset"};
constexpr std::array<Field, 22> kDpmMultistep{"solver_order",
                                              "thresholding",
                                              "dynamic_thresholding_ratio",
                                              "sample_max_value",
                                              "algorithm_type",
                                              "solver_type",
                                              "lower_order_final",
                                              "euler_at_final",
                                              "use_karras_sigmas",
                                              "use_exponential_sigmas",
                                              "use_beta_sigmas",
                                              "use_lu_lambdas",
                                              "use_flow_sigmas",
                                              "flow_shift",
                                              "final_sigmas_type",
                                              "lambda_min_clipped",
                                              "variance_type",
                                              "timestep_spacing",
                                              "steps_offset",
                                              "rescale_betas_zero_snr",
                                              "use_dynamic_shifting",
                                              "time_shift_type"};
constexpr std::array<Field, 17> kDpmSinglestep{
    "solver_order",         "thresholding",       "dynamic_thresholding_ratio",
    "sample_max_value",     "algorithm_type",     "solver_type",
    "lower_order_final",    "use_karras_sigmas",  "use_exponential_sigmas",
    "use_beta_sigmas",      "use_flow_sigmas",    "flow_shift",
    "final_sigmas_type",    "lambda_min_clipped", "variance_type",
    "use_dynamic_shifting", "time_shift_type"};
constexpr std::array<Field, 23> kUniPc{"solver_order",
                                       "thresholding",
                                       "dynamic_thresholding_ratio",
                                       "sample_max_value",
                                       "predict_x0",
                                       "solver_type",
                                       "lower_order_final",
                                       "disable_corrector",
                                       "solver_p",
                                       "use_karras_sigmas",
                                       "use_exponential_sigmas",
                                       "use_beta_sigmas",
                                       "use_flow_sigmas",
                                       "flow_shift",
                                       "timestep_spacing",
                                       "steps_offset",
                                       "final_sigmas_type",
                                       "rescale_betas_zero_snr",
                                       "use_dynamic_shifting",
                                       "time_shift_type",
                                       "sigma_min",
                                       "sigma_max",
                                       "shift_terminal"};

constexpr std::array<SchedulerClass, 12> kClasses{{{"DDIMScheduler", kDdim},
                                                   {"PNDMScheduler", kPndm},
                                                   {"DDPMScheduler", kDdpm},
                                                   {"LCMScheduler", kLcm},
                                                   {"EulerDiscreteScheduler", kEuler},
                                                   {"EulerAncestralDiscreteScheduler", kEulerAncestral},
                                                   {"LMSDiscreteScheduler", kLms},
                                                   {"HeunDiscreteScheduler", kHeun},
                                                   {"DPMSolverSDEScheduler", kDpmSde},
                                                   {"DPMSolverMultistepScheduler", kDpmMultistep},
                                                   {"DPMSolverSinglestepScheduler", kDpmSinglestep},
                                                   {"UniPCMultistepScheduler", kUniPc}}};

template<typename Range>
bool contains(const Range& range, std::string_view name) {
    return std::find(range.begin(), range.end(), name) != range.end();
}

/// Outdated spelling of a prediction type: true is "epsilon".
bool isOutdatedEpsilon(std::string_view field, const nlohmann::json& value) {
    return field == "predict_epsilon" && value == true;
}

bool anyClassHas(std::string_view field) {
    return std::any_of(kClasses.begin(), kClasses.end(),
                       [field](const SchedulerClass& type) { return type.has(field); });
}

} // namespace

bool SchedulerClass::has(std::string_view field) const {
    return contains(kOfAll, field) || contains(fields, field);
}

const SchedulerClass& schedulerClass(std::string_view name) {
    std::string known;
    for (const SchedulerClass& type : kClasses) {
        if (type.name == name)
            return type;
        known += (known.empty() ? "" : ", ") + std::string(type.name);
    }
    throw EngineError(ErrorCode::BundleInvalid, "scheduler_config.json: class " + quotedText(name) +
                                                    " is not supported; supported are " + known);
}

std::vector<std::string_view> schedulerClassNames() {
    std::vector<std::string_view> names;
    for (const SchedulerClass& type : kClasses)
        names.push_back(type.name);
    return names;
}

nlohmann::json fieldsOf(const SchedulerClass& type, const nlohmann::json& json) {
    nlohmann::json own = nlohmann::json::object();
    for (const auto& [field, value] : json.items()) {
        if (type.has(field))
            own[field] = value;
        else if (!value.is_null() && !contains(kBookkeeping, field) && !anyClassHas(field) &&
                 !isOutdatedEpsilon(field, value))
            throw EngineError(ErrorCode::BundleInvalid,
                              "scheduler_config.json: the field " + quotedText(field) + " is not known");
    }
    return own;
}

std::vector<std::string> fieldsOfOthers(const SchedulerClass& type, const nlohmann::json& json) {
    std::vector<std::string> result;
    for (const auto& [field, value] : json.items())
        if (anyClassHas(field) && !type.has(field) && !value.is_null() && value != false)
            result.push_back(field);
    return result;
}

} // namespace nextgpt
