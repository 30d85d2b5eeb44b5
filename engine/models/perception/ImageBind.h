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

/// ImageBind (Girdhar et al., 2023): one embedding space for several modalities; the reference's
/// ImageBindModel. Encoding a modality that its config lacks throws BundleMismatch.
class ImageBind {
public:
    ImageBind(const Weights& weights, const ImageBindConfig& config);

    /// What the encoders of images, videos and audio give.
    enum class Features {
        Embedding, ///< the class token's, as in the reference: [B,E]
        /// Those of all P patches without the class token, each like an embedding: [B,P,E]; the means of
        /// clips are taken patch by patch. What NExT-GPT's newer published version describes. Its code as
        /// committed writes `x[..., 1:, ...]`, which in PyTorch drops the first number of each vector instead
        /// of the class token and does not fit the layer that follows.
        Patches,
    };

    /// Images, pixels [B,3,S,S] → [B,E] or [B,P,E] of length 1
    at::Tensor encodeVision(const at::Tensor& pixels, Features features = Features::Embedding) const;

    /// Videos of N clips, clips [B,N,3,F,S,S] → [B,E] or [B,P,E]: the mean of N vectors of length 1, not
    /// normalised
    at::Tensor encodeVideo(const at::Tensor& clips, Features features = Features::Embedding) const;

    /// Texts, ids (int64) [B,T] of CLIP's tokenizer → [B,E] of length 1, times the learned scale
    at::Tensor encodeText(const at::Tensor& ids) const;

    /// The constant scale after the audio encoder: ImageBind's reference applies it, NExT-GPT omits it.
    enum class AudioScale { Applied, Omitted };

    /// Audio of N clips, spectrograms [B,N,1,M,T] → [B,E] or [B,P,E]: the mean of N vectors of length 1
    /// (times the scale)
    at::Tensor encodeAudio(const at::Tensor& clips, AudioScale scale,
                           Features features = Features::Embedding) const;

    /// Depth images [B,1,S,S] → [B,E] of length 1, times a constant scale
    at::Tensor encodeDepth(const at::Tensor& depth) const;

    /// Thermal images [B,1,S,S] → [B,E] of length 1, times a constant scale
    at::Tensor encodeThermal(const at::Tensor& thermal) const;

    /// Inertial readings [B,C,T] → [B,E] of length 1, times a constant scale
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

    /// The transformer of a modality; the sizes differ between modalities.
    class Trunk {
    public:
        Trunk(const Weights& weights, const ImageBindConfig::Trunk& trunk);
        at::Tensor operator()(at::Tensor x /*[B,L,D]*/, AttentionMask mask) const;

    private:
        std::optional<LayerNorm> m_preTransformerLayer;
        std::vector<Block> m_blocks;
    };

    /// The last step of every modality: LayerNorm, then a Linear without bias.
    struct Head {
        Head(const Weights& norm, const Weights& linear, std::int64_t width, std::int64_t outputDim);
        at::Tensor operator()(const at::Tensor& x /*[…,D]*/) const;

        LayerNorm norm;
        Linear linear;
    };

    /// The layers after the stem, for every modality except text: a class token before the patches, position
    /// embeddings, trunk and head.
    struct Encoder {
        Encoder(const Weights& weights, std::string_view modality, const ImageBindConfig::Trunk& sizes,
                std::int64_t patches, std::int64_t outputDim);
        /// [B,N,D] → [B,E] or [B,N,E]
        at::Tensor operator()(const at::Tensor& patches, Features features = Features::Embedding) const;

        at::Tensor clsToken; ///< [1,1,D]
        at::Tensor posEmbed; ///< [1,1+N,D]
        Trunk trunk;
        Head head;
    };

    struct Vision {
        Vision(const Weights& weights, const ImageBindConfig::Vision& config, std::int64_t outputDim);
        /// [B,3,F,S,S] → [B,E] or [B,P,E] of length 1
        at::Tensor operator()(const at::Tensor& frames, Features features) const;

        Convolution stem;
        Encoder encoder;
    };

    /// Audio, depth and thermal: images with one channel.
    struct SingleChannel {
        struct Stem {
            std::string_view name; ///< in checkpoints
            std::int64_t kernel, stride, patches;
        };

        SingleChannel(const Weights& weights, std::string_view modality, const ImageBindConfig::Trunk& trunk,
                      const Stem& stemShape, std::int64_t outputDim);
        /// [B,1,H,W] → [B,E] or [B,P,E]
        at::Tensor operator()(const at::Tensor& image, Features features = Features::Embedding) const;

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
    std::optional<SingleChannel> m_audio;
    std::optional<SingleChannel> m_depth;
    std::optional<SingleChannel> m_thermal;
    std::optional<Imu> m_imu;
};

} // namespace nextgpt
