// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Dropout.h"

#include "engine/core/Error.h"

#include <ATen/ops/empty_like.h>

namespace nextgpt {

at::Tensor applyDropout(const at::Tensor& x, double probability, const at::Generator& generator) {
    if (probability <= 0.0)
        return x;
    if (!generator.defined())
        throw EngineError(ErrorCode::Internal, "dropout without a generator");
    const double kept = 1.0 - probability;
    const auto mask = at::empty_like(x, x.options().requires_grad(false)).bernoulli_(kept, generator);
    return x * mask.div_(kept);
}

} // namespace nextgpt
