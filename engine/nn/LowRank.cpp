// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/LowRank.h"

#include "engine/core/Error.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/nn/Dropout.h"

namespace nextgpt {

std::optional<LowRank> LowRank::find(const Weights& weights, const MatrixShape& adapted, double scale) {
    for (const std::string adapter : {keys::kAdapterName, ""}) {
        const std::string loraA = keys::kLoraA + adapter + keys::kWeight;
        if (!weights.has(loraA))
            continue;
        const auto shape = weights.shapeOf(loraA);
        if (shape.size() != 2)
            throw EngineError(ErrorCode::WeightsMismatch, weights.path() + "." + loraA + " is not a matrix");
        const auto rank = shape.front();
        return LowRank(
            Matrix(weights, loraA, {.in = adapted.in, .out = rank}),
            Matrix(weights, keys::kLoraB + adapter + keys::kWeight, {.in = rank, .out = adapted.out}), scale);
    }
    return std::nullopt;
}

LowRank::LowRank(Matrix loraA, Matrix loraB, double scale)
    : m_loraA(std::move(loraA))
    , m_loraB(std::move(loraB))
    , m_scale(scale) {}

at::Tensor LowRank::operator()(const at::Tensor& x, const TrainingOptions& training) const {
    return m_loraB(m_loraA(applyDropout(x, training.loraDropout, training.generator))) * m_scale;
}

} // namespace nextgpt
