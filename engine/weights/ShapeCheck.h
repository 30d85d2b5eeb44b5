// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <string>

namespace nextgpt {

/// "[3, 4]"
std::string shapeText(at::IntArrayRef shape);

/// Throws WeightsMismatch naming the tensor and both shapes unless they are equal.
void requireShape(const std::string& name, at::IntArrayRef found, at::IntArrayRef wanted);

/// Throws WeightsMismatch: the source has no tensor of that name.
[[noreturn]] void throwMissing(const std::string& name, const std::string& where);

} // namespace nextgpt
