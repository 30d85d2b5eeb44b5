// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/diffusion/schedule/SchedulerConfig.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace nextgpt {

/// The noise schedule of training: the cumulative product of alphas per training step, computed in float32 as
/// in the reference, then converted to double.
class NoiseSchedule {
public:
    explicit NoiseSchedule(const SchedulerConfig& config);

    int trainingSteps() const { return static_cast<int>(m_alphas.size()); }

    /// Fraction of signal power at a training step, 1…0; steps out of range are clamped.
    double alpha(int step) const;

    /// Clean latents mixed with noise at the level of a training step.
    at::Tensor noised(const at::Tensor& original, const at::Tensor& noise, int step) const;

    /// Noise over signal, sqrt((1 - alpha) / alpha), linearly interpolated at a fractional step. If zero
    /// terminal SNR would make it infinite, alpha is taken as 2^-24 instead.
    double sigma(double step) const;

    /// The fractional training step with that sigma, interpolated linearly in log sigma and clamped.
    double timeOf(double sigma) const;

private:
    std::vector<double> m_alphas;
    std::vector<double> m_sigmas;
    std::vector<float> m_logSigmas; ///< rounded to float32, as in the reference
};

} // namespace nextgpt
