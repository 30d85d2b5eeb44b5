// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// The tensor "weight" of a convolution, stored plainly or weight-normalised (Salimans & Kingma, 2016): as
/// magnitude and direction of every slice along its first axis, under either of the two pairs of names that
/// torch has used. A weight-normalised one is folded into one tensor and cannot be trained: throws Internal
/// where the placement's parameters select it.
at::Tensor takeConvolutionWeight(const Weights& weights, at::IntArrayRef shape);

} // namespace nextgpt
