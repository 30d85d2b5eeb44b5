// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/LowRank.h"

#include "engine/core/Error.h"

#include <ATen/ops/linear.h>

#include <array>

namespace nextgpt {

std::optional<LowRank> LowRank::find(const Weights& weights, std::int64_t in, std::int64_t out,
                                     double scale) {
    constexpr std::array<const char*, 2> kSpellings{".default.weight", ".weight"};
    for (const std::string suffix : kSpellings) {
        const auto down = "lora_A" + suffix;
        if (!weights.has(down))
            continue;
        const auto shape = weights.shapeOf(down);
        if (shape.size() != 2)
            throw EngineError(ErrorCode::WeightsMismatch, weights.path() + "." + down + " is not a matrix");
        const auto rank = shape.front();
        return LowRank(weights.take(down, {rank, in}), weights.take("lora_B" + suffix, {out, rank}), scale);
    }
    return std::nullopt;
}

LowRank::LowRank(at::Tensor down, at::Tensor up, double scale)
    : m_loraA(std::move(down))
    , m_loraB(std::move(up))
    , m_scale(scale) {}

at::Tensor LowRank::operator()(const at::Tensor& x) const {
    return at::linear(at::linear(x, m_loraA), m_loraB) * m_scale;
}

} // namespace nextgpt
