// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/DeltaWeights.h"

#include "engine/core/Error.h"
#include "engine/weights/ShapeCheck.h"

#include <ATen/Functions.h>

#include <algorithm>
#include <set>

namespace nextgpt {

DeltaWeights::DeltaWeights(std::shared_ptr<WeightSource> base, std::shared_ptr<WeightSource> delta)
    : m_base(std::move(base))
    , m_delta(std::move(delta)) {}

StoredTensor DeltaWeights::takeStored(const std::string& name, at::IntArrayRef shape) {
    const auto ownShape = baseShape(name);
    const at::Tensor delta = m_delta->take(name, shape);
    const at::Tensor base = m_base->take(name, ownShape);
    if (!delta.is_floating_point())
        return StoredTensor::dense(delta.contiguous()); // a buffer
    at::Tensor sum = delta.to(at::kFloat, /*non_blocking=*/false, /*copy=*/true);
    if (!ownShape.empty())
        sum.narrow(0, 0, ownShape.front()).add_(base);
    else
        sum.add_(base);
    return StoredTensor::dense(sum.to(delta.scalar_type()));
}

StoredTensor DeltaWeights::takeDescription(const std::string& name, at::IntArrayRef shape) {
    nextgpt::takeDescription(*m_base, name, baseShape(name));
    return nextgpt::takeDescription(*m_delta, name, shape);
}

bool DeltaWeights::has(const std::string& name) const {
    return m_delta->has(name);
}

std::vector<std::int64_t> DeltaWeights::shapeOf(const std::string& name) const {
    return m_delta->shapeOf(name);
}

std::vector<std::string> DeltaWeights::untaken() const {
    const auto ofDelta = m_delta->untaken();
    std::set<std::string> names(ofDelta.begin(), ofDelta.end());
    for (std::string& name : m_base->untaken())
        names.insert(std::move(name));
    return {names.begin(), names.end()};
}

std::vector<std::int64_t> DeltaWeights::baseShape(const std::string& name) const {
    for (const auto& [source, which] : {std::pair(m_base.get(), "base"), std::pair(m_delta.get(), "delta")})
        if (!source->has(name))
            throwMissing(name, std::string("the ") + which + " of the language model");
    const auto whole = m_delta->shapeOf(name);
    auto shape = m_base->shapeOf(name);
    const bool isTable = shape.size() == 2 && whole.size() == 2;
    if (shape != whole && !(isTable && shape[0] < whole[0] && shape[1] == whole[1]))
        throw EngineError(ErrorCode::WeightsMismatch,
                          "the delta of " + name + " has shape " + shapeText(whole) + ", its base " +
                              shapeText(shape) + ": the delta was made from another language model");
    return shape;
}

} // namespace nextgpt
