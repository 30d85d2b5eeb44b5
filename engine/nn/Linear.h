// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/LowRank.h"
#include "engine/nn/matrix/Matrix.h"

#include <optional>

namespace nextgpt {

/// Whether a layer has a bias vector in its checkpoint.
enum class Bias { Yes, No };

/// What a Linear has besides its weight, and how the checkpoint stores the weight.
struct LinearOptions {
    Bias bias = Bias::Yes;
    double loraScale = 1.0; ///< alpha / rank of a LoRA branch
    MatrixStorage storage = MatrixStorage::Plain;
};

/// y = W x + b, plus a LoRA branch where the checkpoint stores one beside the weight; torch.nn.Linear, and
/// torch.nn.Conv2d with a 1×1 kernel over tokens.
class Linear {
public:
    /// weight [out,in] or [out,in,1,1], bias [out]
    Linear(const Weights& weights, std::int64_t in, std::int64_t out, const LinearOptions& options = {});

    /// x [..., in] → [..., out]
    at::Tensor operator()(const at::Tensor& x, const TrainingOptions& training = {}) const;

private:
    Matrix m_weight;
    std::optional<at::Tensor> m_bias;
    std::optional<LowRank> m_lora;
};

} // namespace nextgpt
