// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/InputProjection.h"

#include "engine/formats/CheckpointKeys.h"

namespace nextgpt {

InputProjection::InputProjection(const Weights& weights, const InputProjectionConfig& config)
    : m_tokens(config.tokens)
    , m_llamaProj(weights / keys::kInputProjection, config.in, config.tokens * config.out) {
    (weights / keys::kInputProjection).requireAllTaken();
}

at::Tensor InputProjection::operator()(const at::Tensor& embedding) const {
    return m_llamaProj(embedding).unflatten(-1, {m_tokens, -1});
}

} // namespace nextgpt
