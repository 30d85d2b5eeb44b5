// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace nextgpt {

/// The only list of modalities in the project.
enum class Modality { Text, Image, Video, Audio };

/// The three that signal tokens can ask for, in the order of the vocabulary (image, video, audio).
inline constexpr std::array<Modality, 3> kMediaModalities{Modality::Image, Modality::Video, Modality::Audio};

/// "text", "image", "video", "audio": stable names for files, JSON and logs; never shown to a person.
std::string_view name(Modality modality);

/// The inverse of name(); nothing for any other word.
std::optional<Modality> modalityFromName(std::string_view name);

} // namespace nextgpt
