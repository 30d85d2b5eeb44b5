// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/CheckpointKeys.h"
#include "engine/models/language/LlamaConfig.h"
#include "engine/nn/Embedding.h"
#include "engine/nn/KeyValueCache.h"
#include "engine/nn/Linear.h"
#include "engine/nn/RmsNorm.h"
#include "engine/ops/Attention.h"
#include "engine/ops/Rotary.h"

#include <vector>

namespace nextgpt {

/// Options of a batch of whole sequences.
struct LlamaBatchOptions {
    at::Tensor attentionMask{}; ///< [B,L], 0 or false for padding on either side; undefined: no padding
    TrainingOptions training{};
};

/// The result of a forward pass.
struct LlamaOutput {
    at::Tensor hidden; ///< [B,L,D] after the final norm
};

/// LLaMA (Touvron et al., 2023); transformers' LlamaForCausalLM.
class Llama {
public:
    /// Prefix of the language model's trained tensors in NExT-GPT's checkpoint. An OverlayWeights layer with
    /// this prefix over the base model's weights supplies the replaced embeddings and the LoRA branches.
    static constexpr const char* kLearnedPrefix = keys::kLanguageModel;

    /// Throws WeightsMismatch for unused tensors, except redundant buffers of old conversions. The vocabulary
    /// size is that of the stored embeddings, which may exceed the config's (added tokens).
    Llama(const Weights& weights, const LlamaConfig& config);

    /// Inference: embeds [B,L,D] are the L positions after those in `cache`, which then holds them too.
    /// Throws PromptTooLong beyond the config's contextLength().
    LlamaOutput forward(const at::Tensor& embeds, KeyValueCache& cache) const;

    /// Whole sequences embeds [B,L,D] without a cache: training and batches. Positions count from 0 in every
    /// row; only their differences matter, so left padding has no effect. States at padding are finite but
    /// meaningless. With Activations::Recompute this object must outlive the backward pass.
    LlamaOutput forward(const at::Tensor& embeds, const LlamaBatchOptions& options) const;

    /// ids (int64) [...] → [..., D]
    at::Tensor embed(const at::Tensor& ids) const;

    /// hidden [..., D] → [..., V]
    at::Tensor logits(const at::Tensor& hidden) const;

    /// An empty cache with one entry per layer.
    KeyValueCache makeCache() const;

    const LlamaConfig& config() const { return m_config; }

private:
    /// State shared by all layers in one forward pass.
    struct Pass {
        RotaryAngles angles;
        AttentionOptions attention;
        KeyValueCache* cache = nullptr; ///< null: whole sequences
        TrainingOptions training;
    };

    class Attention {
    public:
        Attention(const Weights& weights, const LlamaConfig& config);
        at::Tensor operator()(const at::Tensor& x, const Pass& pass, std::int64_t layer) const;

    private:
        std::int64_t m_heads;
        std::int64_t m_keyValueHeads;
        Linear m_qProj, m_kProj, m_vProj, m_oProj;
    };

    class Mlp {
    public:
        Mlp(const Weights& weights, const LlamaConfig& config);
        at::Tensor operator()(const at::Tensor& x, const TrainingOptions& training) const;

    private:
        Linear m_gateProj, m_upProj, m_downProj;
    };

    class Layer {
    public:
        Layer(const Weights& weights, const LlamaConfig& config);
        at::Tensor operator()(const at::Tensor& x, const Pass& pass, std::int64_t layer) const;

    private:
        RmsNorm m_inputLayernorm;
        Attention m_selfAttn;
        RmsNorm m_postAttentionLayernorm;
        Mlp m_mlp;
    };

    RotaryAngles anglesFrom(std::int64_t first, const at::Tensor& embeds) const;
    at::Tensor run(const at::Tensor& embeds, Pass pass) const;

    LlamaConfig m_config;
    Embedding m_embedTokens;
    std::vector<Layer> m_layers;
    RmsNorm m_norm;
    Matrix m_lmHead;          ///< [V,D]
    at::Tensor m_ropeFactors; ///< [d/2] float32; undefined if the checkpoint has none
};

} // namespace nextgpt
