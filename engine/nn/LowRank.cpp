// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/LowRank.h"

#include "engine/core/Error.h"
#include "engine/nn/Dropout.h"

#include <array>

namespace nextgpt {

std::optional<LowRank> LowRank::find(const Weights& weights, const MatrixShape& adapted, double scale) {
    constexpr std::array<const char*, 2> kSuffixes{".default.weight", ".weight"}; // peft in memory, on disk
    for (const std::string suffix : kSuffixes) {
        const auto loraA = "lora_A" + suffix;
        if (!weights.has(loraA))
            continue;
        const auto shape = weights.shapeOf(loraA);
        if (shape.size() != 2)
            throw EngineError(ErrorCode::WeightsMismatch, weights.path() + "." + loraA + " is not a matrix");
        const auto rank = shape.front();
        return LowRank(Matrix(weights, loraA, {.in = adapted.in, .out = rank}),
                       Matrix(weights, "lora_B" + suffix, {.in = rank, .out = adapted.out}), scale);
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
