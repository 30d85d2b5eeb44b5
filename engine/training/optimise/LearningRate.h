// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace nextgpt {

/// How the learning rate falls after the warm-up.
enum class RateDecay {
    Linear,
    Cosine,
    Constant,
    /// The schedule that NExT-GPT's published training really followed: the first step at the full rate, the
    /// second at 0, then a logarithmic warm-up and a linear decay (DeepSpeed's WarmupDecayLR, stepped after
    /// the optimiser).
    AsPublished,
};

std::string_view name(RateDecay decay); ///< "linear", "cosine", "constant" or "as_published"
std::optional<RateDecay> rateDecayFromName(std::string_view name);

/// A factor of the learning rate for each optimiser step.
struct RateSchedule {
    RateDecay decay = RateDecay::Linear;
    std::int64_t steps = 1;       ///< of the whole run
    std::int64_t warmUpSteps = 0; ///< the factor grows linearly from 1/warmUpSteps to 1
    double publishedFirst = 1.0;  ///< factor of the first step of AsPublished

    /// 0 … 1 for a step counted from 0.
    double factor(std::int64_t step) const;
};

} // namespace nextgpt
