// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"

namespace nextgpt {

/// From an ImageBind embedding to one position of the language model: NExT-GPT's `llama_proj`.
class InputProjection {
public:
    /// weights: the root of NExT-GPT's own tensors.
    InputProjection(const Weights& weights, std::int64_t in, std::int64_t out);

    /// embedding [B,E] → [B,D]
    at::Tensor operator()(const at::Tensor& embedding) const;

private:
    Linear m_llamaProj;
};

} // namespace nextgpt
