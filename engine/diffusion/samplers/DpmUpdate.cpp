// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/samplers/DpmUpdate.h"

#include <cmath>

namespace nextgpt {

NoiseLevel NoiseLevel::of(double sigma) {
    const double signal = 1 / std::sqrt(sigma * sigma + 1);
    return {.signal = signal, .noise = sigma * signal, .logSnr = -std::log(sigma)};
}

DpmUpdate::DpmUpdate(const NoiseLevel& from, const NoiseLevel& to, Kind kind)
    : width(from.logSnr == to.logSnr ? 0 : to.logSnr - from.logSnr) {
    if (width == 0) // two times may have the same noise level
        return;
    const bool isStochastic = kind == Kind::Stochastic;
    const double scale = isStochastic ? 2 * width : width;
    const double decay = std::expm1(-scale);
    latents = to.noise / from.noise * (isStochastic ? std::exp(-width) : 1);
    original = -to.signal * decay;
    midpoint = original / 2;
    heun = to.signal * (decay / scale + 1);
    // The reference's stochastic form has the opposite sign before 1/2; it is kept, because published samples
    // of third order were made with it.
    curvature = -to.signal * ((decay + scale) / (scale * scale) + (isStochastic ? 0.5 : -0.5));
    if (isStochastic)
        noise = to.noise * std::sqrt(-decay);
}

} // namespace nextgpt
