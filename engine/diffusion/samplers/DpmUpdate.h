// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// A noise level of a variance-preserving process.
struct NoiseLevel {
    double signal = 1; ///< factor of the clean latents
    double noise = 0;  ///< factor of the noise
    double logSnr = 0; ///< ln(signal / noise); infinite without noise

    static NoiseLevel of(double sigma);
};

/// Clean latents as predicted at a noise level.
struct PredictedOriginal {
    NoiseLevel level;
    at::Tensor value;
};

/// The weights of DPM-Solver++ from one noise level to another (arXiv 2211.01095): of the latents, of the
/// clean latents at the start, of their first derivative by the midpoint or by Heun's rule, of their second
/// derivative, and of new noise. Derivatives are taken with respect to log SNR in units of the width.
struct DpmUpdate {
    enum class Kind { Deterministic, Stochastic }; ///< dpmsolver++, sde-dpmsolver++

    DpmUpdate(const NoiseLevel& from, const NoiseLevel& to, Kind kind);

    double width = 0; ///< of the step in log SNR
    double latents = 1;
    double original = 0;
    double midpoint = 0;
    double heun = 0;
    double curvature = 0;
    double noise = 0;
};

} // namespace nextgpt
