// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <cstdint>

namespace nextgpt {

/// Initial float32 values for training and tests: N(0, 1/√in) for tensors of two or more dimensions, ones for
/// vectors whose name ends with "weight", zeros for all others. The values of a tensor depend only on the
/// seed and its name, not on the order of requests.
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
