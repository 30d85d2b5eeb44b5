// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Event.h"

#include <nlohmann/json_fwd.hpp>

namespace nextgpt::tools {

/// One event as a JSON object; "event" names its type and core/Keys.h lists all names. A preview is written
/// with its size and number of frames, without pixels.
nlohmann::json toJson(const Event& event);

} // namespace nextgpt::tools
