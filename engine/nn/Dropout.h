// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

namespace nextgpt {

/// Dropout (Srivastava et al., 2014): zeroes each element with the given probability and divides the others
/// by 1 - probability. The mask is drawn from `generator` (torch's own dropout takes none), so that a pass
/// can be repeated exactly. A probability of 0 returns x itself. Throws Internal if a generator is needed and
/// undefined.
at::Tensor applyDropout(const at::Tensor& x, double probability, const at::Generator& generator);

} // namespace nextgpt
