// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/Weights.h"

namespace nextgpt {

/// The tensor "weight" of a layer, however it is stored: plain, or as length and direction of every slice
/// along its first axis (Salimans & Kingma, 2016), in both spellings torch has had for that.
at::Tensor weightOf(const Weights& weights, at::IntArrayRef shape);

} // namespace nextgpt
