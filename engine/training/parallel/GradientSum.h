// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/optimise/LearningTensor.h"
#include "engine/training/parallel/Communicator.h"

#include <vector>

namespace nextgpt {

/// Replaces the gradients of the tensors by their sums over all processes, in buckets of several tensors, so
/// that many small ones cost few messages. A tensor without a gradient in some process counts as zero there;
/// one without a gradient everywhere keeps none. Of a tensor with trained rows only these are exchanged.
void sumGradients(const std::vector<LearningTensor>& tensors, Communicator& processes);

} // namespace nextgpt
