// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/IsolatedImage.h"

#include "engine/core/Limits.h"
#include "engine/media/isolated/MediaReaderProcess.h"

namespace nextgpt {

Image readIsolatedImage(const std::filesystem::path& path) {
    return MediaReaderProcess(path).ask({{"do", "image"}}, imageFrom);
}

Image readIsolatedIncompleteImage(const std::filesystem::path& path) {
    return MediaReaderProcess(path).ask({{"do", "incompleteImage"}}, imageFrom);
}

std::optional<Image> imageFrom(const nlohmann::json& values, std::vector<std::uint8_t> pixels) {
    const auto width = values.at("width").get<std::int64_t>();
    const auto height = values.at("height").get<std::int64_t>();
    if (width < 1 || height < 1 || width > limits::kImageSide || height > limits::kImageSide ||
        width * height * 3 != static_cast<std::int64_t>(pixels.size()))
        return std::nullopt;
    return Image{
        .width = static_cast<int>(width), .height = static_cast<int>(height), .pixels = std::move(pixels)};
}

} // namespace nextgpt
