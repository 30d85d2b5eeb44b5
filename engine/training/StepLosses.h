// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/TrainingEvent.h"
#include "engine/training/objective/AlignmentLoss.h"
#include "engine/training/objective/TrainingSequence.h"
#include "engine/training/parallel/Communicator.h"

#include <span>

namespace nextgpt {

/// Labels and signal blocks of sequences: what the means of the losses are over.
struct LossCounts {
    double labels = 0.0;
    PerModality<double> blocks{};
    PerModality<double> latents{};  ///< blocks that have them
    PerModality<double> labelsOf{}; ///< of sequences about a medium

    explicit LossCounts(std::span<const TrainingSequence* const> sequences);
};

/// What a part of a batch contributes to the losses of the whole.
LossShares sharesOf(const LossCounts& part, const LossCounts& whole);

/// The losses of a step, summed over its batches and all processes.
struct StepLosses {
    double total = 0.0;
    double crossEntropy = 0.0;
    double tokens = 0.0;
    /// A loss of a medium.
    struct OfMedium {
        PerModality<double> sums{};
        PerModality<double> batches{}; ///< that have it; the same in every process

        std::optional<double> mean(Modality modality) const;
    };
    OfMedium distances, latents, crossEntropies;

    /// Counts a batch of all processes together.
    void count(const LossCounts& whole);

    /// Adds the losses of a part of a batch; `share` is the batch's share of the step.
    void add(const AlignmentLosses& losses, const LossShares& shares, double share);

    void sumOver(Communicator& processes);

    /// A step with these losses and tokens; its other values are not set.
    TrainingStep step() const;
};

} // namespace nextgpt
