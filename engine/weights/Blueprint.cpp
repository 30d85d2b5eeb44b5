// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/Blueprint.h"

#include "engine/weights/ShapeCheck.h"

namespace nextgpt {

StoredTensor Blueprint::takeStored(const std::string& name, at::IntArrayRef shape) {
    const auto [stored, isNew] = m_tensors.emplace(name, shape.vec());
    if (!isNew)
        requireShape(name, stored->second, shape);
    return {.format = TensorFormat::Float32, .shape = shape.vec(), .bytes = std::nullopt, .owner = nullptr};
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
