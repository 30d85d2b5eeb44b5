// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/generate/MediaStrategy.h"

namespace nextgpt {

/// A medium's samples and the dtype they were decoded in.
struct Decoded {
    at::Tensor samples; ///< as MediaStrategy::decode returns them
    at::ScalarType dtype = at::kFloat;
};

/// Decodes latents in the dtype of the strategy's networks. If finite latents give non-finite values in half
/// precision, decodes them again in float32: some published autoencoders exceed float16's largest value,
/// 65504. Throws NotFiniteError if the result is still not finite, so that no black image is written, and
/// what loading the float32 networks throws.
Decoded decodeFinite(const MediaStrategy& strategy, const at::Tensor& latents, const MediaSize& size,
                     const MediaStrategy::OnDecoding& onDecoding);

/// True if no value is infinite or NaN.
bool isFinite(const at::Tensor& values);

/// The values if all are finite, otherwise nullopt.
std::optional<at::Tensor> ifFinite(at::Tensor values);

/// The name of a dtype in generation parameters: "float32", "float16" or "bfloat16".
std::string dtypeName(at::ScalarType dtype);

} // namespace nextgpt
