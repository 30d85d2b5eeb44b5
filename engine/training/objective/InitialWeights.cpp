// SPDX-License-Identifier: Apache-2.0
#include "engine/training/objective/InitialWeights.h"

#include "engine/formats/CheckpointKeys.h"
#include "engine/weights/NameSeed.h"
#include "engine/weights/ShapeCheck.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <array>
#include <cmath>
#include <optional>
#include <string_view>

namespace nextgpt {

namespace {

const std::string kLoraA = std::string(".") + keys::kLoraA + keys::kAdapterName + keys::kWeight;
const std::string kLoraB = std::string(".") + keys::kLoraB + keys::kAdapterName + keys::kWeight;
constexpr double kTokenDeviation = 0.02;
const std::string kFirstGroupToken = std::string(".0.") + keys::kGroupToken;

/// [out, in] of an attention projection of the language model, or nullopt for another path.
std::optional<std::array<std::int64_t, 2>> attentionProjection(std::string_view path,
                                                               const LlamaConfig& config) {
    if (!path.starts_with(keys::kLayers))
        return std::nullopt;
    if (path.ends_with(".self_attn.q_proj"))
        return std::array{config.queryWidth(), config.hiddenSize};
    if (path.ends_with(".self_attn.o_proj"))
        return std::array{config.hiddenSize, config.queryWidth()};
    if (path.ends_with(".self_attn.k_proj") || path.ends_with(".self_attn.v_proj"))
        return std::array{config.keyValueWidth(), config.hiddenSize};
    return std::nullopt;
}

at::Tensor uniform(at::IntArrayRef shape, double bound, const at::Generator& generator) {
    return at::empty(shape, at::kFloat).uniform_(-bound, bound, generator);
}

} // namespace

InitialLowRank::InitialLowRank(const LlamaConfig& config, std::int64_t rank, std::uint64_t seed)
    : m_config(config)
    , m_rank(rank)
    , m_seed(seed) {}

bool InitialLowRank::has(const std::string& name) const {
    for (const std::string_view suffix : {kLoraA, kLoraB})
        if (name.ends_with(suffix))
            return attentionProjection(std::string_view(name).substr(0, name.size() - suffix.size()),
                                       m_config)
                .has_value();
    return false;
}

std::vector<std::int64_t> InitialLowRank::shapeOf(const std::string& name) const {
    if (!has(name))
        throwMissing(name, "new LoRA branches");
    const auto sizes =
        *attentionProjection(std::string_view(name).substr(0, name.size() - kLoraA.size()), m_config);
    if (name.ends_with(kLoraA))
        return {m_rank, sizes[1]};
    return {sizes[0], m_rank};
}

StoredTensor InitialLowRank::takeStored(const std::string& name, at::IntArrayRef shape) {
    const auto own = shapeOf(name);
    requireShape(name, own, shape);
    if (name.ends_with(kLoraB))
        return StoredTensor::dense(at::zeros(own, at::kFloat));
    const double bound = 1.0 / std::sqrt(static_cast<double>(own[1]));
    return StoredTensor::dense(uniform(own, bound, at::detail::createCPUGenerator(seedOfName(name, m_seed))));
}

std::vector<std::string> InitialLowRank::untaken() const {
    return {};
}

InitialWeights::InitialWeights(std::shared_ptr<WeightSource> stored, Selection isFresh, std::uint64_t seed)
    : m_stored(std::move(stored))
    , m_isFresh(std::move(isFresh))
    , m_seed(seed) {}

StoredTensor InitialWeights::takeStored(const std::string& name, at::IntArrayRef shape) {
    StoredTensor stored = m_stored->takeStored(name, shape); // also checks the shape
    if (name.ends_with("weight"))
        m_weightShapes[name] = shape.vec();
    return m_isFresh(name) ? StoredTensor::dense(initial(name, shape)) : stored;
}

std::vector<std::int64_t> InitialWeights::shapeOfWeight(const std::string& name) const {
    const auto taken = m_weightShapes.find(name);
    return taken == m_weightShapes.end() ? m_stored->shapeOf(name) : taken->second;
}

at::Tensor InitialWeights::initial(const std::string& name, at::IntArrayRef shape) const {
    const auto generator = at::detail::createCPUGenerator(seedOfName(name, m_seed));
    const bool isBias = name.ends_with("bias");
    if (name.ends_with(keys::kProjectionQueries))
        return at::empty(shape, at::kFloat).normal_(0.0, 1.0, generator);
    if (name.ends_with(kLoraB))
        return at::zeros(shape, at::kFloat);
    if (name.ends_with(kLoraA))
        return uniform(shape, 1.0 / std::sqrt(static_cast<double>(shape[1])), generator);
    if (name.ends_with(keys::kGroupToken))
        return at::empty(shape, at::kFloat)
            .normal_(0.0, name.ends_with(kFirstGroupToken) ? kTokenDeviation : 0.0, generator);
    // torch.nn.Linear's bounds depend on the inputs of its weight; a weight with one axis is a
    // normalisation's.
    const std::vector<std::int64_t> weight =
        isBias ? shapeOfWeight(name.substr(0, name.size() - 4) + "weight") : shape.vec();
    if (weight.size() < 2)
        return isBias ? at::zeros(shape, at::kFloat) : at::ones(shape, at::kFloat);
    const bool isPacked = !name.starts_with(keys::kGroupingProjection); // as torch.nn.MultiheadAttention
    if (name.find("attn") != std::string::npos && isBias && isPacked)
        return at::zeros(shape, at::kFloat);
    if (name.find(".tfm.") != std::string::npos && shape.size() == 2)
        return uniform(shape, std::sqrt(6.0 / static_cast<double>(shape[0] + shape[1])), generator);
    return uniform(shape, 1.0 / std::sqrt(static_cast<double>(weight.back())), generator);
}

at::Tensor initialTokenRows(at::IntArrayRef shape, const std::string& name, std::uint64_t seed) {
    return at::empty(shape, at::kFloat)
        .normal_(0.0, kTokenDeviation, at::detail::createCPUGenerator(seedOfName(name, seed)));
}

} // namespace nextgpt
