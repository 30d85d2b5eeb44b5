// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"
#include "engine/nn/LayerNorm.h"
#include "engine/nn/Linear.h"
#include "engine/nn/MultiheadAttention.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace nextgpt {

/// Sizes of an output projection; the defaults are those of NExT-GPT 7B for images.
struct OutputProjectionConfig {
    std::int64_t in = 4096; ///< width of the language model
    std::int64_t out = 768; ///< width of the decoder's condition
    std::int64_t width = 512;
    std::int64_t heads = 4;
    std::int64_t encoderLayers = 4;
    std::int64_t decoderLayers = 4;
    std::int64_t feedForward = 2048;
    std::int64_t queries = 77;

    /// Throws BundleInvalid for a size out of range and for a `mode` other than "transformer".
    static OutputProjectionConfig fromJson(const nlohmann::json& json);
};

/// Maps the states of a modality's signal tokens to the condition of its diffusion decoder: NExT-GPT's
/// TextFcLayer in mode `transformer`, a torch.nn.Transformer with norm_first, ReLU, dropout 0 and neither
/// masks nor positions, whose target is a set of learned queries.
class OutputProjection {
public:
    /// The path of a modality's projection in NExT-GPT's checkpoint, e.g. "gen_text_hidden_fcs.0". Throws
    /// Internal for text.
    static std::string path(Modality modality);

    OutputProjection(const Weights& weights, const OutputProjectionConfig& config);

    /// hidden and embeddings [B,n,D], the final states and the input embeddings of n signal tokens →
    /// [B,Q,out]
    at::Tensor operator()(const at::Tensor& hidden, const at::Tensor& embeddings) const;

private:
    struct EncoderLayer {
        EncoderLayer(const Weights& weights, const OutputProjectionConfig& config);
        at::Tensor operator()(const at::Tensor& x) const;

        MultiheadAttention selfAttn;
        Linear linear1, linear2;
        LayerNorm norm1, norm2;
    };

    struct DecoderLayer {
        DecoderLayer(const Weights& weights, const OutputProjectionConfig& config);
        at::Tensor operator()(const at::Tensor& x, const at::Tensor& memory) const;

        MultiheadAttention selfAttn, multiheadAttn;
        Linear linear1, linear2;
        LayerNorm norm1, norm2, norm3;
    };

    Linear m_fc;
    std::vector<EncoderLayer> m_encoderLayers;
    LayerNorm m_encoderNorm;
    std::vector<DecoderLayer> m_decoderLayers;
    LayerNorm m_decoderNorm;
    Linear m_model;
    at::Tensor m_queryEmbs; ///< [1,Q,width]
};

} // namespace nextgpt
