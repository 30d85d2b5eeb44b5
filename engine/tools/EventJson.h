// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/core/Request.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>

namespace nextgpt::tools {

/// One event as a flat JSON object with "event" first in meaning: text_delta, media_promised, progress,
/// preview (size only), media_ready, media_failed, text_measured, finished, cancelled, failed.
nlohmann::json toJson(const Event& event);

/// {"messages":[{"role":"user","parts":[{"text":"…"},{"image":"a.png"}]}],"seed":1,"options":{"steps":20,"guidance":4,
/// "temperature":0,"top_p":1,"top_k":50,"max_new_tokens":246,"frames":16,"seconds":2.5,
/// "signals_to":"a.safetensors","signals_from":"b.safetensors","switch":{"image":"force"}}} → a request.
/// Relative paths are meant from `folder`. Throws EngineError{RequestInvalid} that names the field.
ReplyRequest requestFromJson(const nlohmann::json& json, const std::filesystem::path& folder);

/// "auto", "ask", "force", "never"; throws RequestInvalid otherwise.
ModalitySwitch switchFromName(const std::string& word);

} // namespace nextgpt::tools
