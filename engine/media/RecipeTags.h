// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"

#include <string>
#include <utility>
#include <vector>

namespace nextgpt {

/// What every file that we make says about how it came to be: "nextgpt.prompt", "nextgpt.seed", …
std::vector<std::pair<std::string, std::string>> recipeTags(const Recipe& recipe);

/// The program's name as files carry it.
inline constexpr const char* kSoftwareName = "NExT-GPT Desktop";

} // namespace nextgpt
