// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <cstdint>

namespace nextgpt {

/// New values for a network that is to be trained or tested: matrices from N(0, 1/√in), vectors named
/// "weight" ones, everything else zeros. The values of a name depend on the seed and the name only, not on
/// the order in which a network asks.
class FreshWeights final : public WeightSource {
public:
    explicit FreshWeights(std::uint64_t seed);

    at::Tensor take(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override; ///< always false: optional tensors are left out
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override; ///< nothing is ever left over

private:
    std::uint64_t m_seed;
};

} // namespace nextgpt
