// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/TrainingEvent.h"
#include "engine/training/objective/AlignmentLoss.h"

#include <chrono>
#include <deque>

namespace nextgpt {

/// Measures the throughput of the recent steps.
class StepMeter {
public:
    /// `stepsLeft` are to be done.
    explicit StepMeter(std::int64_t stepsLeft);

    struct Throughput {
        double tokensPerSecond = 0.0;
        double secondsLeft = 0.0; ///< estimate
    };

    /// Counts a step that has just been done.
    Throughput add(std::int64_t tokens);

private:
    using Clock = std::chrono::steady_clock;
    struct Sample {
        Clock::time_point end;
        std::int64_t tokens = 0;
    };

    std::int64_t m_stepsLeft;
    std::deque<Sample> m_recent;
};

/// Losses of several batches, weighted by their examples.
class MeanLosses {
public:
    void add(const AlignmentLosses& losses, double examples);

    double total() const { return m_total.value(); }
    double crossEntropy() const { return m_crossEntropy.value(); }
    std::optional<double> distance(Modality modality) const { return m_distances[modality].ifAny(); }
    std::optional<double> latent(Modality modality) const { return m_latents[modality].ifAny(); }
    std::optional<double> crossEntropyOf(Modality modality) const {
        return m_crossEntropies[modality].ifAny();
    }

private:
    struct Mean {
        double sum = 0.0;
        double weight = 0.0;

        void add(const at::Tensor& loss, double examples);
        double value() const { return weight > 0 ? sum / weight : 0.0; }
        std::optional<double> ifAny() const { return weight > 0 ? std::optional(value()) : std::nullopt; }
    };

    Mean m_total, m_crossEntropy;
    PerModality<Mean> m_distances{}, m_latents{}, m_crossEntropies{};
};

// Lines of curve.csv and validation.csv, without line breaks. Losses are written with all digits, so that
// curves can be compared exactly; a loss that a stage does not have is an empty field.

/// The names of the columns of curve.csv.
std::string curveHeader();
/// A step as a line of curve.csv.
std::string curveLine(const TrainingStep& step);
/// The names of the columns of validation.csv.
std::string validationHeader();
/// The losses of the validation data after `step` steps as a line of validation.csv.
std::string validationLine(std::int64_t step, const MeanLosses& losses);

} // namespace nextgpt
