// SPDX-License-Identifier: Apache-2.0
#pragma once
// The precompiled header of every engine library that uses libtorch; see engine/CMakeLists.txt.
#include <ATen/ATen.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>
