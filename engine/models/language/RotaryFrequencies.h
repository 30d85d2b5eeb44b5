// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/models/language/LlamaConfig.h"

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// The frequencies of a language model's rotary positions, scaled as its configuration says: [d/2], float32.
/// `positions` is the length of the context so far. With dynamic scaling it changes the frequencies; keys in
/// a cache keep the rotation they were stored with, as in transformers. `factors`, if defined, are [d/2]:
/// each divides a frequency, as `rope_freqs.weight` of llama.cpp's files does.
at::Tensor rotaryFrequencies(const LlamaConfig& config, std::int64_t positions, at::Device device,
                             const at::Tensor& factors = {});

} // namespace nextgpt
