// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/LayerNorm.h"
#include "engine/nn/Linear.h"
#include "engine/nn/MultiheadAttention.h"

#include <vector>

namespace nextgpt {

/// Sizes of the transformer; the defaults are those of NExT-GPT's output projections in mode `transformer`.
struct TransformerProjectionConfig {
    std::int64_t width = 512;
    std::int64_t heads = 4;
    std::int64_t encoderLayers = 4;
    std::int64_t decoderLayers = 4;
    std::int64_t feedForward = 2048;
    std::int64_t queries = 77;
};

/// A torch.nn.Transformer with norm_first, ReLU, dropout 0 and neither masks nor positions, whose target is a
/// set of learned queries. The body of an output projection in NExT-GPT's mode `transformer`.
class TransformerProjection {
public:
    TransformerProjection(const Weights& weights, const TransformerProjectionConfig& config);

    /// states [B,n,width] → [B,Q,width]
    at::Tensor operator()(const at::Tensor& states) const;

private:
    struct EncoderLayer {
        EncoderLayer(const Weights& weights, const TransformerProjectionConfig& config);
        at::Tensor operator()(const at::Tensor& x) const;

        MultiheadAttention selfAttn;
        Linear linear1, linear2;
        LayerNorm norm1, norm2;
    };

    struct DecoderLayer {
        DecoderLayer(const Weights& weights, const TransformerProjectionConfig& config);
        at::Tensor operator()(const at::Tensor& x, const at::Tensor& memory) const;

        MultiheadAttention selfAttn, multiheadAttn;
        Linear linear1, linear2;
        LayerNorm norm1, norm2, norm3;
    };

    std::vector<EncoderLayer> m_encoderLayers;
    LayerNorm m_encoderNorm;
    std::vector<DecoderLayer> m_decoderLayers;
    LayerNorm m_decoderNorm;
    at::Tensor m_queryEmbs; ///< [1,Q,width]
};

} // namespace nextgpt
