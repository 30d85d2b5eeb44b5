// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace nextgpt {

/// A log message without private or harmful parts: an absolute path becomes "…" with the file's name if that
/// is the name of a model's file (.json, .safetensors, .bin, .model and the like), and with its extension
/// otherwise; control characters become spaces. A path ends at a quote, a colon or the end of the text,
/// because it may contain spaces.
std::string logText(std::string_view message);

} // namespace nextgpt
