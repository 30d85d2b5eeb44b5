// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace nextgpt {

/// What the denoiser predicts.
enum class PredictionType { Epsilon, Velocity, Sample };

/// `beta_schedule`: "linear", "scaled_linear" or "squaredcos_cap_v2".
enum class BetaSchedule { Linear, ScaledLinear, SquaredCosine };

/// How N steps are spaced among the training steps (table 2 of arXiv 2305.08891).
enum class TimestepSpacing { Leading, Linspace, Trailing };

/// How the noise levels of N steps are spaced: at the spaced training steps, or between the largest and the
/// smallest sigma by `use_karras_sigmas` (equation 5 of arXiv 2206.00364, rho 7), `use_exponential_sigmas`
/// (evenly in log sigma), `use_lu_lambdas` (the same at rounded times, arXiv 2206.00927) or `use_beta_sigmas`
/// (quantiles of the beta distribution, arXiv 2407.12173).
enum class SigmaSpacing { Timesteps, Karras, Exponential, Lu, Beta };

/// `solver_type` of DPM-Solver: which quadrature of higher order.
enum class SolverType { Midpoint, Heun };

/// `solver_type` of UniPC: the function B(h) of arXiv 2302.04867.
enum class UniPcScale { Bh1, Bh2 };

/// `variance_type` of DDPM: the posterior's variance or the forward step's (arXiv 2006.11239, section 3.2).
enum class VarianceType { FixedSmall, FixedLarge };

/// How predicted clean latents are bounded before they are used.
struct OriginalBounds {
    /// `thresholding` (section 2.3 of arXiv 2205.11487): the quantile of absolute values to which they are
    /// clamped and by which they are divided, if above 1. It takes the place of clipping.
    struct Threshold {
        double quantile = 0.995; ///< `dynamic_thresholding_ratio`
        double max = 1.0;        ///< `sample_max_value`
    };
    std::optional<Threshold> threshold;
    std::optional<double> clip; ///< `clip_sample` to this absolute value (`clip_sample_range`)
};

/// scheduler_config.json as read for a sampler class. As in the reference, a field that this class does not
/// have is without effect, and an absent field has the class's default.
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
    OriginalBounds bounds;
    bool setAlphaToOne = true;                            ///< DDIM, PNDM: the last step ends at zero noise
    VarianceType varianceType = VarianceType::FixedSmall; ///< DDPM
    int originalSteps = 50;                               ///< LCM: steps of the distilled schedule
    double timestepScaling = 10.0;                        ///< LCM

    // Samplers over sigma:
    SigmaSpacing sigmaSpacing = SigmaSpacing::Timesteps;
    std::optional<double> sigmaMin; ///< instead of the schedule's smallest, unless spaced by timesteps
    std::optional<double> sigmaMax; ///< likewise
    bool finalSigmaZero = true;     ///< `final_sigmas_type` is "zero", not "sigma_min"

    // DPM-Solver and UniPC:
    int solverOrder = 2;       ///< 1 to 3
    bool isStochastic = false; ///< `algorithm_type` is "sde-dpmsolver++", not "dpmsolver++"
    SolverType solverType = SolverType::Midpoint;
    bool lowerOrderFinal = true;
    bool eulerAtFinal = false;
    std::optional<double> lambdaMinClipped; ///< unset: minus infinity
    UniPcScale uniPcScale = UniPcScale::Bh2;
    std::vector<int> uncorrectedSteps; ///< UniPC: `disable_corrector`

    /// `className` selects another sampler for the same schedule (e.g. EulerDiscreteScheduler). Throws
    /// BundleInvalid for an unknown class or field, for a value that changes results and is not implemented,
    /// and for combinations that the class cannot compute.
    static SchedulerConfig fromJson(const nlohmann::json& json, const std::string& className = {});

    /// The configuration as StableDiffusionPipeline uses it, which sets an offset of other than 1 to 1 and
    /// does not clip, whatever the file says, because files of its first releases lack both.
    SchedulerConfig inStableDiffusion() const;

    /// The fields that the class of the file does not have, although the file sets them.
    static std::vector<std::string> fieldsWithoutEffect(const nlohmann::json& json);
};

/// Reads scheduler_config.json. The reference writes an unbounded lambda_min_clipped as a bare -Infinity,
/// which is not JSON; it is read as absent.
nlohmann::json readSchedulerConfig(const std::filesystem::path& file);

} // namespace nextgpt
