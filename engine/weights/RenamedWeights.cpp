// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/RenamedWeights.h"

#include "engine/core/Error.h"
#include "engine/weights/ShapeCheck.h"

namespace nextgpt {

namespace {

/// The shape of the stored tensor of which `shape` is one of `count` runs of rows.
std::vector<std::int64_t> storedShape(at::IntArrayRef shape, std::int64_t count) {
    std::vector<std::int64_t> stored = shape.vec();
    if (count > 1 && !stored.empty())
        stored.front() *= count;
    return stored;
}

} // namespace

RenamedWeights::RenamedWeights(std::shared_ptr<WeightSource> source, std::map<std::string, Origin> origins)
    : m_source(std::move(source))
    , m_origins(std::move(origins)) {}

StoredTensor RenamedWeights::takeStored(const std::string& name, at::IntArrayRef shape) {
    const Origin& origin = originOf(name);
    StoredTensor tensor = m_source->takeStored(origin.stored, storedShape(shape, origin.count));
    m_taken.insert(name);
    if (origin.count == 1)
        return tensor;
    tensor.shape = shape.vec();
    if (tensor.bytes) {
        const std::size_t run = tensor.bytes->size() / static_cast<std::size_t>(origin.count);
        tensor.bytes = tensor.bytes->subspan(static_cast<std::size_t>(origin.index) * run, run);
    }
    return tensor;
}

StoredTensor RenamedWeights::takeDescription(const std::string& name, at::IntArrayRef shape) {
    const Origin& origin = originOf(name);
    StoredTensor tensor =
        nextgpt::takeDescription(*m_source, origin.stored, storedShape(shape, origin.count));
    m_taken.insert(name);
    tensor.shape = shape.vec();
    return tensor;
}

bool RenamedWeights::has(const std::string& name) const {
    return m_origins.contains(name);
}

std::vector<std::int64_t> RenamedWeights::shapeOf(const std::string& name) const {
    const Origin& origin = originOf(name);
    std::vector<std::int64_t> shape = m_source->shapeOf(origin.stored);
    if (origin.count == 1)
        return shape;
    if (shape.empty() || shape.front() % origin.count != 0)
        throw EngineError(ErrorCode::WeightsMismatch, origin.stored + " of shape " + shapeText(shape) +
                                                          " does not consist of " +
                                                          std::to_string(origin.count) + " tensors");
    shape.front() /= origin.count;
    return shape;
}

std::vector<std::string> RenamedWeights::untaken() const {
    std::vector<std::string> names;
    for (const auto& [name, origin] : m_origins)
        if (!m_taken.contains(name))
            names.push_back(name);
    return names;
}

const RenamedWeights::Origin& RenamedWeights::originOf(const std::string& name) const {
    const auto found = m_origins.find(name);
    if (found == m_origins.end())
        throwMissing(name, "the checkpoint");
    return found->second;
}

} // namespace nextgpt
