#pragma once

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <optional>
#include <string>

namespace nextgpt {

/// What the denoiser's output stands for.
enum class PredictionType { Epsilon, Velocity, Sample };

enum class BetaSchedule { Linear, ScaledLinear, SquaredCosine };

/// How N steps are chosen among the training steps (table 2 of arXiv 2305.08891).
enum class TimestepSpacing { Leading, Linspace, Trailing };

/// scheduler_config.json, read for the class that will run: absent keys get that class's defaults.
/// Options that change results and that no sampler here has are refused with BundleInvalid.
struct SchedulerConfig {
    std::string class_name; ///< `_class_name`, or the class asked for instead
    int num_train_timesteps = 1000;
    double beta_start = 0.0001;
    double beta_end = 0.02;
    BetaSchedule beta_schedule = BetaSchedule::Linear;
    PredictionType prediction_type = PredictionType::Epsilon;
    TimestepSpacing timestep_spacing = TimestepSpacing::Leading;
    int steps_offset = 0;
    bool rescale_betas_zero_snr = false;
    bool set_alpha_to_one = true;   ///< DDIM, PNDM: the last step ends at no noise at all
    bool clip_sample = false;       ///< DDIM
    double clip_sample_range = 1.0; ///< DDIM
    bool final_sigma_zero = true;   ///< Euler, DPM-Solver: `final_sigmas_type` is "zero", not "sigma_min"
    int solver_order = 2;           ///< DPM-Solver: 1 or 2
    bool lower_order_final = true;  ///< DPM-Solver
    bool euler_at_final = false;    ///< DPM-Solver
    std::optional<double> lambda_min_clipped; ///< DPM-Solver; unset: minus infinity

    /// `className` runs another sampler on the same schedule (e.g. EulerDiscreteScheduler).
    static SchedulerConfig fromJson(const nlohmann::json& json, const std::string& className = {});
};

/// Reads scheduler_config.json. The reference writes an unbounded lambda_min_clipped as a bare -Infinity,
/// which is not JSON; it is read as absent.
nlohmann::json readSchedulerConfig(const std::filesystem::path& file);

} // namespace nextgpt
