// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

#include <optional>

namespace nextgpt {

/// LoRA (Hu et al., 2021) kept as its own branch: scale·B(A x). Folding it into the weight would round
/// differently in half precision.
class LowRank {
public:
    /// The branch stored beside a Linear's weight ("lora_A.default.weight" or "lora_A.weight"), or nothing.
    static std::optional<LowRank> find(const Weights& weights, std::int64_t in, std::int64_t out,
                                       double scale);

    /// x [..., in] → [..., out]
    at::Tensor operator()(const at::Tensor& x) const;

private:
    LowRank(at::Tensor down, at::Tensor up, double scale);

    at::Tensor m_loraA; ///< [rank, in]
    at::Tensor m_loraB; ///< [out, rank]
    double m_scale;
};

} // namespace nextgpt
