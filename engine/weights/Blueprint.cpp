// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/Blueprint.h"

#include "engine/weights/ShapeCheck.h"

#include <ATen/ops/empty.h>

namespace nextgpt {

at::Tensor Blueprint::take(const std::string& name, at::IntArrayRef shape) {
    const auto [stored, isNew] = m_tensors.emplace(name, shape.vec());
    if (!isNew) // two parts of a network may share a tensor, not disagree about it
        requireShape(name, stored->second, shape);
    return at::empty(shape, at::TensorOptions().device(at::kMeta).dtype(at::kFloat));
}

bool Blueprint::has(const std::string&) const {
    return false;
}

std::vector<std::int64_t> Blueprint::shapeOf(const std::string& name) const {
    const auto found = m_tensors.find(name);
    if (found == m_tensors.end())
        throwMissing(name, "the blueprint");
    return found->second;
}

std::vector<std::string> Blueprint::untaken() const {
    return {};
}

} // namespace nextgpt
