// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/audio/ClapTextConfig.h"
#include "engine/nn/Embedding.h"
#include "engine/nn/LayerNorm.h"
#include "engine/nn/Linear.h"

#include <vector>

namespace nextgpt {

/// CLAP's text tower (Wu et al., 2023), a RoBERTa with a head, as the condition of AudioLDM; transformers'
/// ClapTextModelWithProjection.
class ClapText {
public:
    ClapText(const Weights& weights, const ClapTextConfig& config);

    /// ids (int64) [B,T], T at most config().longestText() → [B,projectionDim]; padding counts for nothing.
    at::Tensor operator()(const at::Tensor& ids) const;

    /// The same, of length 1: what AudioLDM was trained on.
    at::Tensor direction(const at::Tensor& ids) const;

    const ClapTextConfig& config() const { return m_config; }

private:
    class Layer {
    public:
        Layer(const Weights& weights, const ClapTextConfig& config);
        at::Tensor operator()(const at::Tensor& x /*[B,T,D]*/, const at::Tensor& real) const;

    private:
        at::Tensor attend(const at::Tensor& x, const at::Tensor& real) const;

        std::int64_t m_heads;
        Linear m_query, m_key, m_value, m_attended;
        LayerNorm m_attendedNorm;
        Linear m_intermediate, m_output;
        LayerNorm m_outputNorm;
    };

    at::Tensor embedded(const at::Tensor& ids, const at::Tensor& real) const;

    ClapTextConfig m_config;
    Embedding m_wordEmbeddings, m_positionEmbeddings, m_tokenTypeEmbeddings;
    LayerNorm m_embeddingsNorm;
    std::vector<Layer> m_layers;
    Linear m_pooler;
    Linear m_projection1, m_projection2;
};

} // namespace nextgpt
