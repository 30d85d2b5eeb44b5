// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/MediaProbe.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace nextgpt {

/// A MediaProbe as the answer of a reader process.
nlohmann::json toJson(const MediaProbe& probe);

/// nullopt for values that a MediaProbe cannot have. Throws a JSON exception for missing ones.
std::optional<MediaProbe> mediaProbeFrom(const nlohmann::json& values);

} // namespace nextgpt
