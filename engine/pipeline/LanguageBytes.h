// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/MatrixFormat.h"
#include "engine/models/language/LlamaConfig.h"

#include <c10/core/ScalarType.h>

namespace nextgpt {

/// Bytes of a language model whose tensors are kept as `dtype` and the matrices of its layers as `format`,
/// from its config alone. Optional tensors such as LoRA branches are not counted.
std::int64_t languageBytes(const LlamaConfig& config, at::ScalarType dtype, MatrixFormat format);

} // namespace nextgpt
