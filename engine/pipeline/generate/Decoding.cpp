// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/Decoding.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"

#include <ATen/ops/isfinite.h>

namespace nextgpt {

Decoded decodeFinite(const MediaStrategy& strategy, const at::Tensor& latents, const MediaSize& size,
                     const MediaStrategy::OnDecoding& onDecoding) {
    Decoded decoded{strategy.decode(latents, size, onDecoding), strategy.dtype()};
    if (decoded.dtype != at::kFloat && !isFinite(decoded.samples) && isFinite(latents)) {
        log("pipeline")->warn("decoding overflows {}; it is repeated in float32", dtypeName(decoded.dtype));
        decoded.samples.reset(); // before more memory is taken
        decoded = {strategy.decodeInFloat32(latents, size, onDecoding), at::kFloat};
    }
    if (!isFinite(decoded.samples))
        throw EngineError(ErrorCode::Internal, "the decoded medium has values that are not finite");
    return decoded;
}

bool isFinite(const at::Tensor& values) {
    return at::isfinite(values).all().item<bool>();
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
