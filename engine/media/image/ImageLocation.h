// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace nextgpt {

/// The file of an image without the place where it was taken: the coordinates in EXIF data, also those of
/// embedded previews, and XMP and IPTC data that name a place. Everything else, above all the pixels, stays
/// as it is. nullopt if the file states no place or is no image. Throws EngineError: FileUnreadable,
/// MediaTooLarge, MediaDamaged; and Stopped once it is interrupted (request/Interruption.h).
std::optional<std::vector<std::uint8_t>> withoutLocation(const std::filesystem::path& path);

} // namespace nextgpt
