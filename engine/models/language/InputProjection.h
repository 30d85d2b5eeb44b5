// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"

namespace nextgpt {

/// Maps an ImageBind embedding to one input position of the language model: NExT-GPT's `llama_proj`, a
/// torch.nn.Linear.
class InputProjection {
public:
    /// `weights` is the root of NExT-GPT's own tensors, `in` the width E of ImageBind's embeddings, `out` the
    /// width D of the language model.
    InputProjection(const Weights& weights, std::int64_t in, std::int64_t out);

    /// embedding [B,E] → [B,D]
    at::Tensor operator()(const at::Tensor& embedding) const;

private:
    Linear m_llamaProj;
};

} // namespace nextgpt
