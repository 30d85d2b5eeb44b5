// SPDX-License-Identifier: Apache-2.0
#include "engine/models/language/InputProjection.h"

#include "engine/formats/CheckpointKeys.h"

namespace nextgpt {

InputProjection::InputProjection(const Weights& weights, std::int64_t in, std::int64_t out)
    : m_llamaProj(weights / keys::kInputProjection, in, out) {
    (weights / keys::kInputProjection).requireAllTaken();
}

at::Tensor InputProjection::operator()(const at::Tensor& embedding) const {
    return m_llamaProj(embedding);
}

} // namespace nextgpt
