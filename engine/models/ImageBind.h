#pragma once

#include "engine/models/ImageBindConfig.h"
#include "engine/nn/Convolution.h"
#include "engine/nn/Embedding.h"
#include "engine/nn/LayerNorm.h"
#include "engine/nn/MultiheadAttention.h"

#include <optional>
#include <vector>

namespace nextgpt {

/// ImageBind (Girdhar et al., 2023): one embedding space for several media; the reference's ImageBindModel.
/// Holds the trunks its config names.
class ImageBind {
public:
    ImageBind(const Weights& weights, const ImageBindConfig& config);

    /// pixels [B,3,S,S] → [B,E], of length 1
    at::Tensor encodeVision(const at::Tensor& pixels) const;

    /// ids (int64) [B,T] → [B,E], of length 1 times the learned scale
    at::Tensor encodeText(const at::Tensor& ids) const;

    const ImageBindConfig& config() const { return m_config; }

private:
    struct Block {
        Block(const Weights& weights, const ImageBindConfig::Trunk& trunk);
        at::Tensor operator()(const at::Tensor& x, Visibility visibility) const;

        MultiheadAttention attn;
        LayerNorm norm1, norm2;
        Linear fc1, fc2;
    };

    /// The transformer that every medium has; only its sizes differ.
    class Trunk {
    public:
        Trunk(const Weights& weights, const ImageBindConfig::Trunk& trunk);
        at::Tensor operator()(at::Tensor x /*[B,L,D]*/, Visibility visibility) const;

    private:
        std::optional<LayerNorm> m_preTransformerLayer;
        std::vector<Block> m_blocks;
    };

    /// LayerNorm, then a Linear without bias: the last step of every medium.
    struct Head {
        Head(const Weights& norm, const Weights& linear, std::int64_t width, std::int64_t outputDim);
        at::Tensor operator()(const at::Tensor& x /*[B,D]*/) const;

        LayerNorm norm;
        Linear linear;
    };

    struct Vision {
        Vision(const Weights& weights, const ImageBindConfig::Vision& config, std::int64_t outputDim);

        at::Tensor clsToken; ///< [1,1,D]
        Convolution stem;
        at::Tensor posEmbed; ///< [1,1+N,D]
        Trunk trunk;
        Head head;
    };

    struct Text {
        Text(const Weights& weights, const ImageBindConfig::Text& config, std::int64_t outputDim);

        Embedding tokenEmbedding;
        at::Tensor posEmbed; ///< [1,T,D]
        Trunk trunk;
        Head head;
        at::Tensor logLogitScale; ///< []
    };

    ImageBindConfig m_config;
    std::optional<Vision> m_vision;
    std::optional<Text> m_text;
};

} // namespace nextgpt
