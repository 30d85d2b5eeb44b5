// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace nextgpt {

/// What the denoiser predicts.
enum class PredictionType { Epsilon, Velocity, Sample };

/// `beta_schedule`: "linear", "scaled_linear" or "squaredcos_cap_v2".
enum class BetaSchedule { Linear, ScaledLinear, SquaredCosine };

/// How N steps are spaced among the training steps (table 2 of arXiv 2305.08891).
enum class TimestepSpacing { Leading, Linspace, Trailing };

/// scheduler_config.json as read for a sampler class: absent keys get that class's defaults. Options that
/// change results and are not implemented throw BundleInvalid.
struct SchedulerConfig {
    std::string className; ///< `_class_name`, or the requested class
    int numTrainTimesteps = 1000;
    double betaStart = 0.0001;
    double betaEnd = 0.02;
    BetaSchedule betaSchedule = BetaSchedule::Linear;
    PredictionType predictionType = PredictionType::Epsilon;
    TimestepSpacing timestepSpacing = TimestepSpacing::Leading;
    int stepsOffset = 0;
    bool rescaleBetasZeroSnr = false;
    bool setAlphaToOne = true;    ///< DDIM, PNDM: the last step ends at zero noise
    bool clipSample = false;      ///< DDIM
    double clipSampleRange = 1.0; ///< DDIM
    bool finalSigmaZero = true;   ///< Euler, DPM-Solver: `final_sigmas_type` is "zero", not "sigma_min"
    int solverOrder = 2;          ///< DPM-Solver: 1 or 2
    bool lowerOrderFinal = true;  ///< DPM-Solver
    bool eulerAtFinal = false;    ///< DPM-Solver
    std::optional<double> lambdaMinClipped; ///< DPM-Solver; unset: minus infinity

    /// `className` selects another sampler for the same schedule (e.g. EulerDiscreteScheduler).
    static SchedulerConfig fromJson(const nlohmann::json& json, const std::string& className = {});
};

/// Reads scheduler_config.json. The reference writes an unbounded lambda_min_clipped as a bare -Infinity,
/// which is not JSON; it is read as absent.
nlohmann::json readSchedulerConfig(const std::filesystem::path& file);

} // namespace nextgpt
