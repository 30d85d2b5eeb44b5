// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Request.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <string_view>

namespace nextgpt::tools {

/// A request as JSON (names: core/Keys.h):
///
///   {"messages": [{"role": "user", "parts": [{"image": "a.png"}, {"text": "…"}]}],
///    "seed": 1,
///    "options": {"text":  {"temperature": 0, "top_p": 1, "top_k": 50, "max_new_tokens": 246},
///                "image": {"steps": 20, "guidance": 4, "width": 96, "height": 96},
///                "video": {"steps": 12, "guidance": 4, "width": 96, "height": 96, "frames": 16},
///                "audio": {"steps": 20, "guidance": 2.5, "seconds": 2.5},
///                "switch": {"image": "force", "video": "never"},
///                "signals_to": "a.safetensors", "signals_from": "b.safetensors"}}
///
/// Everything but "messages" may be absent. Relative paths are resolved against `folder`. Throws
/// EngineError{RequestInvalid} naming the key, including for unknown keys under "options" and numbers of the
/// wrong type.
ReplyRequest requestFromJson(const nlohmann::json& source, const std::filesystem::path& folder);

/// "auto", "ask", "force" or "never".
std::optional<ModalitySwitch> switchFromName(std::string_view word);

} // namespace nextgpt::tools
