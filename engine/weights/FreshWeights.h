// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <cstdint>

namespace nextgpt {

/// Initial values for a network that is to be trained or tested: tensors of two or more dimensions from
/// N(0, 1/√in), vectors whose name ends with "weight" ones, all others zeros, in float32. The values of a
/// name depend on the seed and the name only, not on the order in which a network asks.
class FreshWeights final : public WeightSource {
public:
    explicit FreshWeights(std::uint64_t seed);

    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override; ///< always false: optional tensors are left out
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override; ///< always empty

private:
    std::uint64_t m_seed;
};

} // namespace nextgpt
