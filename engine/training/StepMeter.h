// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/TrainingEvent.h"

#include <chrono>
#include <deque>

namespace nextgpt {

/// Measures the throughput of the recent steps.
class StepMeter {
public:
    /// `stepsLeft` are to be done.
    explicit StepMeter(std::int64_t stepsLeft);

    /// Fills in the throughput and the estimate of a step that has just been done.
    void add(TrainingStep& step);

private:
    using Clock = std::chrono::steady_clock;
    struct Sample {
        Clock::time_point end;
        std::int64_t tokens = 0;
    };

    std::int64_t m_stepsLeft;
    std::deque<Sample> m_recent;
};

/// Columns and lines of curve.csv and validation.csv. Losses are written with all digits, so that curves can
/// be compared exactly.
std::string curveHeader();
std::string curveLine(const TrainingStep& step);
std::string validationLine(std::int64_t step, double loss);

} // namespace nextgpt
