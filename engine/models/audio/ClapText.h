// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/audio/ClapTextConfig.h"
#include "engine/nn/Embedding.h"
#include "engine/nn/LayerNorm.h"
#include "engine/nn/Linear.h"

#include <vector>

namespace nextgpt {

/// CLAP's text encoder (Wu et al., 2023), a RoBERTa with a projection head, which conditions AudioLDM;
/// transformers' ClapTextModelWithProjection.
class ClapText {
public:
    ClapText(const Weights& weights, const ClapTextConfig& config);

    /// ids (int64) [B,T] → [B,projectionDim]. Positions with padTokenId are masked. Throws Internal if T
    /// exceeds config().maxTokens().
    at::Tensor operator()(const at::Tensor& ids) const;

    /// The same, normalised to length 1, as AudioLDM's pipeline does.
    at::Tensor normalised(const at::Tensor& ids) const;

    const ClapTextConfig& config() const { return m_config; }

private:
    class Layer {
    public:
        Layer(const Weights& weights, const ClapTextConfig& config);
        at::Tensor operator()(const at::Tensor& x /*[B,T,D]*/, const at::Tensor& attentionMask) const;

    private:
        at::Tensor attend(const at::Tensor& x, const at::Tensor& attentionMask) const;

        std::int64_t m_heads;
        Linear m_query, m_key, m_value, m_attentionOutput;
        LayerNorm m_attentionNorm;
        Linear m_intermediate, m_output;
        LayerNorm m_outputNorm;
    };

    at::Tensor embed(const at::Tensor& ids, const at::Tensor& attentionMask) const;

    ClapTextConfig m_config;
    Embedding m_wordEmbeddings, m_positionEmbeddings, m_tokenTypeEmbeddings;
    LayerNorm m_embeddingsNorm;
    std::vector<Layer> m_layers;
    Linear m_pooler;
    Linear m_projection1, m_projection2;
};

} // namespace nextgpt
