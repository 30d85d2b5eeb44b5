// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/TrainingOptions.h"
#include "engine/nn/matrix/Matrix.h"

#include <optional>

namespace nextgpt {

/// A LoRA branch (Hu et al., 2021), scale·B(A x), kept separate from the weight it adapts: merging would
/// round differently in half precision and prevent training the branch alone.
class LowRank {
public:
    /// The branch stored beside a Linear's weight ("lora_A.default.weight" or "lora_A.weight"), or nullopt.
    static std::optional<LowRank> find(const Weights& weights, const MatrixShape& adapted, double scale);

    /// x [..., in] → [..., out]
    at::Tensor operator()(const at::Tensor& x, const TrainingOptions& training = {}) const;

private:
    LowRank(Matrix loraA, Matrix loraB, double scale);

    Matrix m_loraA; ///< [rank,in]
    Matrix m_loraB; ///< [out,rank]
    double m_scale; ///< alpha / rank
};

} // namespace nextgpt
