// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <string>

namespace nextgpt {

/// For example "[3, 4]".
std::string shapeText(at::IntArrayRef shape);

/// Throws WeightsMismatch naming the tensor and both shapes if they differ.
void requireShape(const std::string& name, at::IntArrayRef found, at::IntArrayRef expected);

/// Throws WeightsMismatch: `where` has no tensor `name`.
[[noreturn]] void throwMissing(const std::string& name, const std::string& where);

} // namespace nextgpt
