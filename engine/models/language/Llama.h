// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/CheckpointKeys.h"
#include "engine/nn/Embedding.h"
#include "engine/nn/KeyValueCache.h"
#include "engine/nn/Linear.h"
#include "engine/nn/RmsNorm.h"
#include "engine/ops/Rotary.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace nextgpt {

/// Names as in config.json of transformers' LlamaForCausalLM.
struct LlamaConfig {
    std::int64_t hiddenSize = 4096;
    std::int64_t intermediateSize = 11008;
    std::int64_t numHiddenLayers = 32;
    std::int64_t numAttentionHeads = 32;
    std::int64_t numKeyValueHeads = 32;
    std::int64_t vocabSize = 32000;
    std::int64_t maxPositionEmbeddings = 2048;
    double rmsNormEps = 1e-6;
    double ropeTheta = 10000.0;
    bool tieWordEmbeddings = false;
    double loraScale = 1.0; ///< alpha / rank of the LoRA branches, where the weights hold any

    static LlamaConfig fromJson(const nlohmann::json& json);

    /// alpha / rank of the config.json of NExT-GPT's own tensors, 1 where it names no LoRA.
    static double loraScaleFromJson(const nlohmann::json& json);
};

struct LlamaOutput {
    at::Tensor hidden; ///< [B,L,D] after the final norm
};

/// LLaMA (Touvron et al., 2023); transformers' LlamaForCausalLM.
class Llama {
public:
    /// Where NExT-GPT's checkpoint keeps what it learned for the language model: lay its tensors under this
    /// prefix over the base model's (OverlayWeights) and the replaced tables and LoRA branches are found by
    /// their keys.
    static constexpr const char* kLearnedPrefix = keys::kLanguageModel;

    /// Strict: every tensor of the weights is taken, save the few old conversions store needlessly.
    Llama(const Weights& weights, const LlamaConfig& config);

    /// embeds [B,L,D] are the next L positions after what the cache holds.
    LlamaOutput forward(const at::Tensor& embeds, KeyValueCache& cache) const;

    /// ids (int64) [...] → [..., D]
    at::Tensor embed(const at::Tensor& ids) const;

    /// hidden [..., D] → [..., V]
    at::Tensor logits(const at::Tensor& hidden) const;

    /// An empty cache of the right depth.
    KeyValueCache makeCache() const;

    const LlamaConfig& config() const { return m_config; }

private:
    class Attention {
    public:
        Attention(const Weights& weights, const LlamaConfig& config);
        at::Tensor operator()(const at::Tensor& x, const RotaryAngles& angles, KeyValueCache& cache,
                              std::int64_t layer) const;

    private:
        std::int64_t m_heads;
        std::int64_t m_keyValueHeads;
        Linear m_qProj, m_kProj, m_vProj, m_oProj;
    };

    class Mlp {
    public:
        Mlp(const Weights& weights, const LlamaConfig& config);
        at::Tensor operator()(const at::Tensor& x) const;

    private:
        Linear m_gateProj, m_upProj, m_downProj;
    };

    struct Layer {
        Layer(const Weights& weights, const LlamaConfig& config);

        RmsNorm inputLayernorm;
        Attention selfAttn;
        RmsNorm postAttentionLayernorm;
        Mlp mlp;
    };

    LlamaConfig m_config;
    Embedding m_embedTokens;
    std::vector<Layer> m_layers;
    RmsNorm m_norm;
    at::Tensor m_lmHead; ///< [V,D]
};

} // namespace nextgpt
