// SPDX-License-Identifier: Apache-2.0
#include "engine/diffusion/Guidance.h"

#include "engine/core/Error.h"

#include <ATen/ATen.h>

#include <sstream>
#include <vector>

namespace nextgpt {

Guidance::Guidance(const at::Tensor& condition, const at::Tensor& unconditional, double scale)
    : m_condition(condition)
    , m_scale(scale) {
    if (!isOn())
        return;
    if (condition.dim() < 1 || unconditional.dim() != condition.dim() ||
        condition.sizes().slice(1) != unconditional.sizes().slice(1)) {
        std::ostringstream text;
        text << "condition " << condition.sizes() << " and unconditional " << unconditional.sizes()
             << " differ";
        throw EngineError(ErrorCode::BundleMismatch, text.str());
    }
    std::vector<std::int64_t> shape(condition.sizes().vec());
    m_condition = at::cat({unconditional.to(condition.options()).expand(shape), condition});
}

at::Tensor Guidance::repeated(const at::Tensor& latents) const {
    return isOn() ? at::cat({latents, latents}) : latents;
}

at::Tensor Guidance::combined(const at::Tensor& output) const {
    if (!isOn())
        return output;
    const auto halves = output.chunk(2);
    return halves[0] + (halves[1] - halves[0]) * m_scale;
}

} // namespace nextgpt
