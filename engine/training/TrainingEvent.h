// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"
#include "engine/training/data/Dataset.h"

#include <functional>
#include <optional>
#include <variant>

namespace nextgpt {

/// What a run does before it trains; done and total are bytes, items or sequences.
struct TrainingPreparation {
    enum class Phase { CheckingBundle, CheckingData, Encoding } phase = Phase::CheckingBundle;
    std::int64_t done = 0;
    std::int64_t total = 0;
};

std::string_view name(TrainingPreparation::Phase phase); ///< "checking_bundle", …

/// The data as they are used, once before training.
struct TrainingDataRead {
    std::vector<DataFinding> findings;
    std::size_t sequences = 0;
    std::size_t validationSequences = 0;
};

/// An optimiser step was done.
struct TrainingStep {
    std::int64_t step = 0; ///< counted from 1
    std::int64_t steps = 0;
    double loss = 0.0; ///< means over the batches of the step
    double crossEntropy = 0.0;
    PerModality<std::optional<double>> distances{};
    PerModality<std::optional<double>> latents{};        ///< denoising losses
    PerModality<std::optional<double>> crossEntropies{}; ///< of the sequences about a medium
    double gradientNorm = 0.0;                           ///< before clipping
    double rate = 0.0;                                   ///< factor of the learning rates
    std::int64_t tokens = 0;
    double tokensPerSecond = 0.0;              ///< of the recent steps
    double secondsLeft = 0.0;                  ///< estimate
    std::optional<std::int64_t> deviceBytes{}; ///< most memory of the accelerator reserved so far
    bool wasSkipped = false;                   ///< not applied: a loss or a gradient was not finite
};

/// A checkpoint was written.
struct TrainingCheckpointWritten {
    std::int64_t step = 0;
    std::optional<double> validation{}; ///< loss on the validation data
};

using TrainingEvent =
    std::variant<TrainingPreparation, TrainingDataRead, TrainingStep, TrainingCheckpointWritten>;
using TrainingSink = std::function<void(const TrainingEvent&)>;

} // namespace nextgpt
