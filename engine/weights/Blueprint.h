// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <map>

namespace nextgpt {

/// A source that allocates nothing and only records the names and shapes a network requests. Two layers may
/// take the same tensor if they agree on its shape (otherwise WeightsMismatch).
class Blueprint final : public WeightSource {
public:
    /// Without bytes: decodes to a meta tensor.
    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override; ///< always false: optional tensors are left out
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override;

    /// Shapes by full name.
    const std::map<std::string, std::vector<std::int64_t>>& tensors() const { return m_tensors; }

private:
    std::map<std::string, std::vector<std::int64_t>> m_tensors;
};

} // namespace nextgpt
