// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/diffusion/ClipTextConfig.h"
#include "engine/nn/Embedding.h"
#include "engine/nn/LayerNorm.h"
#include "engine/nn/Linear.h"

#include <vector>

namespace nextgpt {

/// CLIP's text encoder (Radford et al., 2021), which conditions Stable Diffusion; transformers'
/// CLIPTextModel. Accepts names with and without the leading "text_model.".
class ClipText {
public:
    ClipText(const Weights& weights, const ClipTextConfig& config);

    /// ids (int64) [B,T] → [B,T,D] after the final norm. There is no padding mask, as in the reference.
    /// Throws Internal if T exceeds maxPositionEmbeddings.
    at::Tensor operator()(const at::Tensor& ids) const;

    const ClipTextConfig& config() const { return m_config; }

private:
    class Layer {
    public:
        Layer(const Weights& weights, const ClipTextConfig& config);
        at::Tensor operator()(at::Tensor x /*[B,T,D]*/) const;

    private:
        at::Tensor attend(const at::Tensor& x) const;
        at::Tensor activate(const at::Tensor& x) const;

        std::int64_t m_heads;
        ClipTextConfig::Activation m_activation;
        LayerNorm m_layerNorm1;
        Linear m_qProj, m_kProj, m_vProj, m_outProj;
        LayerNorm m_layerNorm2;
        Linear m_fc1, m_fc2;
    };

    ClipTextConfig m_config;
    Embedding m_tokenEmbedding;
    Embedding m_positionEmbedding;
    std::vector<Layer> m_layers;
    LayerNorm m_finalLayerNorm;
};

} // namespace nextgpt
