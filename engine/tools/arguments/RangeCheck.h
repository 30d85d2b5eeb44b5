// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Limits.h"

#include <CLI/CLI.hpp>

namespace nextgpt::tools {

/// Rejects option values outside a range of core/Limits.h.
template<typename Number>
CLI::Range inRange(const limits::Range<Number>& range) {
    return {range.least, range.most};
}

} // namespace nextgpt::tools
