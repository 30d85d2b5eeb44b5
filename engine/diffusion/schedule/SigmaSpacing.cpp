// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/schedule/SigmaSpacing.h"

#include "engine/core/Error.h"

#include <cmath>

namespace nextgpt {

namespace {

constexpr double kKarrasRho = 7.0;
constexpr double kBetaShape = 0.6; ///< both parameters of the beta distribution, as in the reference

/// The integral of (t (1 - t))^(shape - 1) from 0 to x, for x up to 1/2, by its power series.
double incompleteBeta(double x) {
    constexpr int kTerms = 60; // each at most half of the one before
    double sum = 0;
    double factor = 1;
    for (int n = 0; n < kTerms; ++n) {
        sum += factor / (kBetaShape + n);
        factor *= x * (n + 1 - kBetaShape) / (n + 1);
    }
    return std::pow(x, kBetaShape) * sum;
}

/// Inverse of the beta distribution's cumulative function.
double betaQuantile(double probability) {
    if (probability > 0.5) // the distribution is symmetric
        return 1 - betaQuantile(1 - probability);
    const double target = probability * 2 * incompleteBeta(0.5);
    double low = 0;
    double high = 0.5;
    constexpr int kHalvings = 60;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = (low + high) / 2;
        (incompleteBeta(middle) < target ? low : high) = middle;
    }
    return (low + high) / 2;
}

/// The sigma at the fraction 0…1 of the run.
double sigmaAt(SigmaSpacing spacing, const SigmaRange& range, double fraction) {
    const auto between = [fraction](double first, double last) { return first + fraction * (last - first); };
    switch (spacing) {
    case SigmaSpacing::Karras:
        return std::pow(
            between(std::pow(range.largest, 1 / kKarrasRho), std::pow(range.smallest, 1 / kKarrasRho)),
            kKarrasRho);
    case SigmaSpacing::Exponential:
    case SigmaSpacing::Lu:
        return std::exp(between(std::log(range.largest), std::log(range.smallest)));
    case SigmaSpacing::Beta:
        return range.smallest + betaQuantile(1 - fraction) * (range.largest - range.smallest);
    case SigmaSpacing::Timesteps:
        break;
    }
    return range.largest;
}

} // namespace

std::vector<double> spacedSigmas(SigmaSpacing spacing, const SigmaRange& range, int count) {
    if (!(range.smallest > 0) || range.largest < range.smallest)
        throw EngineError(ErrorCode::BundleInvalid,
                          "scheduler_config.json: there are no noise levels between sigma_min and sigma_max");
    std::vector<double> result;
    for (int k = 0; k < count; ++k)
        result.push_back(sigmaAt(spacing, range, count == 1 ? 0.0 : static_cast<double>(k) / (count - 1)));
    return result;
}

} // namespace nextgpt
