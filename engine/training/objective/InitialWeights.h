// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/language/LlamaConfig.h"
#include "engine/weights/Weights.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace nextgpt {

/// LoRA branches as peft initialises them beside the attention projections of a language model: A from a
/// uniform distribution within ±1/√in, B zero, so that training starts from the base model's function. The
/// values of a tensor depend only on the seed and its name.
class InitialLowRank final : public WeightSource {
public:
    InitialLowRank(const LlamaConfig& config, std::int64_t rank, std::uint64_t seed);

    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override; ///< always empty

private:
    LlamaConfig m_config;
    std::int64_t m_rank;
    std::uint64_t m_seed;
};

/// A checkpoint of which the tensors that `isFresh` selects have initial values instead of the stored ones:
/// linear layers as torch.nn.Linear, matrices of the transformer Xavier-uniform with zero attention biases,
/// queries N(0, 1), group tokens N(0, 0.02) or, where earlier groups are added to them, zero, LoRA branches
/// as InitialLowRank, as in NExT-GPT's training. A source without shapes, such as FreshWeights, may be
/// selected whole if each weight is taken before its bias.
class InitialWeights final : public WeightSource {
public:
    using Selection = std::function<bool(const std::string& name)>;

    InitialWeights(std::shared_ptr<WeightSource> stored, Selection isFresh, std::uint64_t seed);

    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override { return m_stored->has(name); }
    std::vector<std::int64_t> shapeOf(const std::string& name) const override {
        return m_stored->shapeOf(name);
    }
    std::vector<std::string> untaken() const override { return m_stored->untaken(); }

private:
    std::vector<std::int64_t> shapeOfWeight(const std::string& name) const;
    at::Tensor initial(const std::string& name, at::IntArrayRef shape) const;

    std::shared_ptr<WeightSource> m_stored;
    Selection m_isFresh;
    std::uint64_t m_seed;
    std::map<std::string, std::vector<std::int64_t>> m_weightShapes; ///< of those taken so far
};

/// Initial rows of added tokens, N(0, 0.02), as transformers draws them when a vocabulary grows.
at::Tensor initialTokenRows(at::IntArrayRef shape, const std::string& name, std::uint64_t seed);

} // namespace nextgpt
