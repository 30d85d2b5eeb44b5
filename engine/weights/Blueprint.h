// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <map>

namespace nextgpt {

/// A source that allocates nothing and records what a network asks for: its key list at any size.
class Blueprint final : public WeightSource {
public:
    at::Tensor take(const std::string& name, at::IntArrayRef shape) override; ///< a tensor without storage
    bool has(const std::string& name) const override;                         ///< always false
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override;

    const std::map<std::string, std::vector<std::int64_t>>& tensors() const { return m_tensors; }

private:
    std::map<std::string, std::vector<std::int64_t>> m_tensors;
};

} // namespace nextgpt
