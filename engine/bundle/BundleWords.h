// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/KnownWords.h"

#include <nlohmann/json_fwd.hpp>

namespace nextgpt {

/// Reads the optional object "knows" of bundle.json. Throws BundleInvalid for other keys, values that are not
/// lists of words, and more or longer words than a window can show.
KnownWords readKnownWords(const nlohmann::json& manifest);

} // namespace nextgpt
