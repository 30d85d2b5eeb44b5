// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/DescribedSource.h"

namespace nextgpt {

/// A model that is published as differences to another one, as Vicuna v0 and v1.1 are to LLaMA: every tensor
/// is base + delta, computed when it is taken and rounded once to the delta's dtype. The delta's token tables
/// may have more rows than the base's; there the base counts as zero, as where such deltas are made.
class DeltaWeights final : public WeightSource, public DescribedSource {
public:
    DeltaWeights(std::shared_ptr<WeightSource> base, std::shared_ptr<WeightSource> delta);

    /// Throws WeightsMismatch for a tensor that only one of them has, and where their shapes differ.
    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    StoredTensor takeDescription(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override; ///< the delta's
    std::vector<std::string> untaken() const override;                         ///< of either

private:
    std::vector<std::int64_t> baseShape(const std::string& name) const;

    std::shared_ptr<WeightSource> m_base;
    std::shared_ptr<WeightSource> m_delta;
};

} // namespace nextgpt
