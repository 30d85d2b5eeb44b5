// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Event.h"

#include <string>
#include <utility>
#include <vector>

namespace nextgpt {

/// The generation parameters as (key, value) pairs of a file's metadata: "nextgpt.prompt", "nextgpt.seed", …
/// (core/Keys.h).
std::vector<std::pair<std::string, std::string>> recipeMetadata(const Recipe& recipe);

/// Value of the metadata field "software".
inline constexpr const char* kSoftwareName = "NExT-GPT Desktop";

} // namespace nextgpt
