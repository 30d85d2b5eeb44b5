// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/Linear.h"

namespace nextgpt {

/// Sizes of the input projection.
struct InputProjectionConfig {
    std::int64_t in = 0;     ///< width E of ImageBind's embeddings
    std::int64_t out = 0;    ///< width D of the language model
    std::int64_t tokens = 1; ///< positions n that a medium takes
};

/// Maps an ImageBind embedding to input positions of the language model: NExT-GPT's `llama_proj`, a
/// torch.nn.Linear. The published one gives one position; with n tokens its output is n vectors, one after
/// the other.
class InputProjection {
public:
    /// `weights` is the root of NExT-GPT's own tensors.
    InputProjection(const Weights& weights, const InputProjectionConfig& config);

    /// The number n of positions that a medium takes.
    std::int64_t tokens() const { return m_tokens; }

    /// embedding [B,E] → [B,n,D]
    at::Tensor operator()(const at::Tensor& embedding) const;

private:
    std::int64_t m_tokens;
    Linear m_llamaProj;
};

} // namespace nextgpt
