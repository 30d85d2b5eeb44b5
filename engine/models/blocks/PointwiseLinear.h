// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Bias.h"
#include "engine/weights/Weights.h"

#include <optional>

namespace nextgpt {

/// A linear map over channels that checkpoints store either as a matrix or as a 1×1 convolution; it is one
/// product either way. weight [out, in] or [out, in, 1, 1], bias [out].
class PointwiseLinear {
public:
    enum class Storage { Matrix, Convolution };

    PointwiseLinear(const Weights& weights, std::int64_t in, std::int64_t out, Storage storage);

    /// How this checkpoint stores it, where both occur.
    static Storage storageOf(const Weights& weights);

    /// x [..., in] → [..., out]
    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor m_weight; ///< [out, in]
    at::Tensor m_bias;
};

/// Channels of an image [B,C,H,W] as tokens [B,HW,C]; a view where x is channels-last.
at::Tensor imagesToTokens(const at::Tensor& x);

/// The inverse, channels-last, with the height and width of `like`.
at::Tensor tokensToImages(const at::Tensor& tokens, const at::Tensor& like);

} // namespace nextgpt
