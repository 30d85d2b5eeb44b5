// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/RotaryFrequencies.h"

#include "engine/ops/Rotary.h"

#include <ATen/ops/reciprocal.h>
#include <ATen/ops/where.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nextgpt {

namespace {

/// The base for a context of `positions`: unchanged up to max_position_embeddings.
double dynamicBase(const LlamaConfig& config, std::int64_t positions) {
    const auto trained = static_cast<double>(config.maxPositionEmbeddings);
    const double length = std::max(static_cast<double>(positions), trained);
    const auto width = static_cast<double>(config.headWidth());
    const double factor = config.ropeScaling.factor;
    return config.ropeTheta * std::pow(factor * length / trained - (factor - 1.0), width / (width - 2.0));
}

at::Tensor llama3Frequencies(const RopeScaling& scaling, const at::Tensor& frequencies) {
    const auto original = static_cast<double>(scaling.originalMaxPositionEmbeddings);
    const at::Tensor lengths = frequencies.reciprocal() * (2.0 * std::numbers::pi); // wavelengths
    const at::Tensor kept = (lengths.reciprocal() * original - scaling.lowFreqFactor) /
                            (scaling.highFreqFactor - scaling.lowFreqFactor);
    const at::Tensor slow = frequencies / scaling.factor;
    const at::Tensor between = (1.0 - kept) * slow + kept * frequencies;
    return at::where(lengths > original / scaling.lowFreqFactor, slow,
                     at::where(lengths < original / scaling.highFreqFactor, frequencies, between));
}

} // namespace

at::Tensor rotaryFrequencies(const LlamaConfig& config, std::int64_t positions, at::Device device,
                             const at::Tensor& factors) {
    const RopeScaling& scaling = config.ropeScaling;
    const bool isDynamic = scaling.kind == RopeScaling::Kind::Dynamic;
    const double base = isDynamic ? dynamicBase(config, positions) : config.ropeTheta;
    at::Tensor frequencies = rotaryFrequencies(config.headWidth(), base, device);
    if (factors.defined())
        frequencies = frequencies / factors;
    if (scaling.kind == RopeScaling::Kind::Linear)
        return frequencies / scaling.factor;
    return scaling.kind == RopeScaling::Kind::Llama3 ? llama3Frequencies(scaling, frequencies) : frequencies;
}

} // namespace nextgpt
