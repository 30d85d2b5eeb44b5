// SPDX-License-Identifier: Apache-2.0
#pragma once
// Precompiled for every engine library that sees tensors; see engine/CMakeLists.txt.
#include <ATen/ATen.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>
