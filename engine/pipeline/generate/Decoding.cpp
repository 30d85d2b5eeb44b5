// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/Decoding.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"

#include <ATen/ops/isfinite.h>

namespace nextgpt {

Decoded decodeFinite(const MediaStrategy& strategy, const at::Tensor& latents, const MediaSize& size,
                     const MediaStrategy::OnDecoding& onDecoding) {
    if (const auto samples = strategy.decode(latents, size, onDecoding))
        return {*samples, strategy.dtype()};
    if (strategy.dtype() != at::kFloat && isFinite(latents)) {
        log("pipeline")->warn("decoding overflows {}; repeating it in float32", dtypeName(strategy.dtype()));
        if (const auto samples = strategy.decodeInFloat32(latents, size, onDecoding))
            return {*samples, at::kFloat};
    }
    throw NotFiniteError("the decoded medium has values that are not finite");
}

bool isFinite(const at::Tensor& values) {
    return at::isfinite(values).all().item<bool>();
}

std::optional<at::Tensor> ifFinite(at::Tensor values) {
    if (!isFinite(values))
        return std::nullopt;
    return values;
}

std::string dtypeName(at::ScalarType dtype) {
    switch (dtype) {
    case at::kFloat:
        return "float32";
    case at::kHalf:
        return "float16";
    case at::kBFloat16:
        return "bfloat16";
    default:
        return c10::toString(dtype);
    }
}

} // namespace nextgpt
