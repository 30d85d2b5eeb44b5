// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/io/JsonFile.h"

#include <string_view>

namespace nextgpt {

/// Checks the size, the depth and the number of values of a JSON text without allocating, so that a hostile
/// one is refused before any parser can exhaust memory. Throws EngineError{limits.invalid} whose detail
/// starts with `source`. Text that is no JSON may pass.
void requireJsonWithin(std::string_view text, std::string_view source, const JsonLimits& limits);

} // namespace nextgpt
