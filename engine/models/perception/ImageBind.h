// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/perception/ImageBindConfig.h"
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

    /// clips [B,N,3,F,S,S] → [B,E]: the mean of N vectors of length 1, itself shorter
    at::Tensor encodeVideo(const at::Tensor& clips) const;

    /// ids (int64) [B,T] → [B,E], of length 1 times the learned scale
    at::Tensor encodeText(const at::Tensor& ids) const;

    /// The fixed scale at the end of audio: NExT-GPT leaves it out, ImageBind's reference applies it.
    enum class AudioScale { Applied, LeftOut };

    /// spectrograms [B,N,1,M,T] → [B,E]: the mean of N vectors of length 1 (times the scale)
    at::Tensor encodeAudio(const at::Tensor& clips, AudioScale scale) const;

    /// depth [B,1,S,S] → [B,E], of length 1 times the fixed scale
    at::Tensor encodeDepth(const at::Tensor& depth) const;

    /// heat [B,1,S,S] → [B,E], of length 1 times the fixed scale
    at::Tensor encodeThermal(const at::Tensor& heat) const;

    /// readings [B,C,T] → [B,E], of length 1 times the fixed scale
    at::Tensor encodeImu(const at::Tensor& readings) const;

    const ImageBindConfig& config() const { return m_config; }

private:
    struct Block {
        Block(const Weights& weights, const ImageBindConfig::Trunk& trunk);
        at::Tensor operator()(const at::Tensor& x, AttentionMask mask) const;

        MultiheadAttention attn;
        LayerNorm norm1, norm2;
        Linear fc1, fc2;
    };

    /// The transformer that every medium has; only its sizes differ.
    class Trunk {
    public:
        Trunk(const Weights& weights, const ImageBindConfig::Trunk& trunk);
        at::Tensor operator()(at::Tensor x /*[B,L,D]*/, AttentionMask mask) const;

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

    /// What every medium but text has behind its stem: a class token in front of the patches, places, trunk
    /// and head.
    struct Encoder {
        Encoder(const Weights& weights, std::string_view medium, const ImageBindConfig::Trunk& sizes,
                std::int64_t patches, std::int64_t outputDim);
        at::Tensor operator()(const at::Tensor& patches /*[B,N,D]*/) const; ///< [B,E]

        at::Tensor clsToken; ///< [1,1,D]
        at::Tensor posEmbed; ///< [1,1+N,D]
        Trunk trunk;
        Head head;
    };

    struct Vision {
        Vision(const Weights& weights, const ImageBindConfig::Vision& config, std::int64_t outputDim);
        at::Tensor operator()(const at::Tensor& frames /*[B,3,F,S,S]*/) const; ///< [B,E]

        Convolution stem;
        Encoder encoder;
    };

    /// Audio, depth and heat: one plane, cut by a convolution.
    struct Plane {
        struct Cut {
            std::string_view stem; ///< the stem's name in checkpoints
            std::int64_t kernel, stride, patches;
        };

        Plane(const Weights& weights, std::string_view medium, const ImageBindConfig::Trunk& trunk,
              const Cut& cut, std::int64_t outputDim);
        at::Tensor operator()(const at::Tensor& plane /*[B,1,H,W]*/) const; ///< [B,E]

        Convolution stem;
        LayerNorm stemNorm;
        Encoder encoder;
        at::Tensor logLogitScale; ///< []
    };

    struct Imu {
        Imu(const Weights& weights, const ImageBindConfig::Imu& config, std::int64_t outputDim);
        at::Tensor operator()(const at::Tensor& readings /*[B,C,T]*/) const; ///< [B,E]

        std::int64_t kernel;
        Linear stem;
        LayerNorm stemNorm;
        Encoder encoder;
        at::Tensor logLogitScale; ///< []
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
    std::optional<Plane> m_audio;
    std::optional<Plane> m_depth;
    std::optional<Plane> m_thermal;
    std::optional<Imu> m_imu;
};

} // namespace nextgpt
