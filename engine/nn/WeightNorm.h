// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// The tensor "weight" of a convolution, stored plainly or weight-normalised (Salimans & Kingma, 2016): as
/// magnitude and direction of every slice along its first axis, under either of torch's two naming schemes. A
/// weight-normalised weight is folded into one tensor and cannot be trained: throws Internal if the
/// placement's parameters select it.
at::Tensor takeConvolutionWeight(const Weights& weights, at::IntArrayRef shape);

} // namespace nextgpt
