// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/image/Image.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace nextgpt {

/// readImage() by a reader process. Throws what readImage() throws, and ReaderFailed.
Image readIsolatedImage(const std::filesystem::path& path);

/// The same for readIncompleteImage().
Image readIsolatedIncompleteImage(const std::filesystem::path& path);

/// The image of an answer with "width", "height" and the pixels as its bytes; nullopt if they do not fit.
std::optional<Image> imageFrom(const nlohmann::json& values, std::vector<std::uint8_t> pixels);

} // namespace nextgpt
