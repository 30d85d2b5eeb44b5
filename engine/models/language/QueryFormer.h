// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/LayerNorm.h"
#include "engine/nn/Linear.h"

#include <vector>

namespace nextgpt {

/// Sizes of a Q-Former; the defaults are those of NExT-GPT's output projections in mode `qformer`.
struct QueryFormerConfig {
    std::int64_t width = 768;
    std::int64_t heads = 12;
    std::int64_t layers = 2;
    std::int64_t feedForward = 3072;
    std::int64_t queries = 77;
};

/// A Q-Former (BLIP-2, arXiv 2301.12597) whose layers all attend to the states: post-norm BERT layers over
/// learned queries with self-attention, cross-attention and a GELU feed-forward part. The body of an output
/// projection in NExT-GPT's mode `qformer`.
class QueryFormer {
public:
    /// `weights` has `query_tokens` and `Qformer.bert`. The pooler, which the reference keeps unused, may be
    /// stored and is not read.
    QueryFormer(const Weights& weights, const QueryFormerConfig& config);

    /// states [B,n,width] → [B,Q,width]
    at::Tensor operator()(const at::Tensor& states) const;

private:
    struct Attention {
        Attention(const Weights& weights, const QueryFormerConfig& config);
        /// x [B,Q,width] attends to memory [B,K,width].
        at::Tensor operator()(const at::Tensor& x, const at::Tensor& memory) const;

        std::int64_t heads;
        Linear query, key, value, dense;
        LayerNorm norm;
    };

    struct Layer {
        Layer(const Weights& weights, const QueryFormerConfig& config);
        at::Tensor operator()(const at::Tensor& x, const at::Tensor& memory) const;

        Attention attention, crossAttention;
        Linear intermediate, output;
        LayerNorm norm;
    };

    at::Tensor m_queryTokens; ///< [1,Q,width]
    LayerNorm m_norm;
    std::vector<Layer> m_layers;
};

} // namespace nextgpt
