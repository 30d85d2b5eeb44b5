// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageOrientation.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace nextgpt {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint32_t kOrientationTag = 0x0112;

/// Bounds-checked access to the TIFF structure inside EXIF.
class TiffView {
public:
    explicit TiffView(Bytes bytes)
        : m_bytes(bytes)
        , m_littleEndian(bytes.size() > 1 && bytes[0] == 'I') {}

    std::optional<std::uint32_t> read(std::size_t at, std::size_t count) const {
        if (at > m_bytes.size() || count > m_bytes.size() - at)
            return std::nullopt;
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value = value << 8 | m_bytes[at + (m_littleEndian ? count - 1 - i : i)];
        return value;
    }

private:
    Bytes m_bytes;
    bool m_littleEndian;
};

int orientationOfTiff(Bytes tiff) {
    const TiffView view(tiff);
    const auto directory = view.read(4, 4);
    const auto entries = directory ? view.read(*directory, 2) : std::nullopt;
    for (std::uint32_t i = 0; entries && i < *entries; ++i) {
        const std::size_t entry = static_cast<std::size_t>(*directory) + 2 + 12 * static_cast<std::size_t>(i);
        const auto tag = view.read(entry, 2);
        if (!tag)
            return 1;
        if (*tag == kOrientationTag) {
            const auto value = view.read(entry + 8, 2);
            return value && *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
        }
    }
    return 1;
}

} // namespace

int exifOrientation(Bytes file) {
    if (file.size() > 4 && ((file[0] == 'I' && file[1] == 'I') || (file[0] == 'M' && file[1] == 'M')))
        return orientationOfTiff(file);
    // In JPEG and WebP the TIFF structure follows "Exif\0\0", in PNG the chunk name "eXIf", near the start.
    const Bytes start = file.first(std::min<std::size_t>(file.size(), 256 * 1024));
    using namespace std::string_view_literals;
    for (std::string_view mark : {"Exif\0\0"sv, "eXIf"sv}) {
        const auto found = std::search(start.begin(), start.end(), mark.begin(), mark.end());
        if (found != start.end())
            return orientationOfTiff(
                file.subspan(static_cast<std::size_t>(found - start.begin()) + mark.size()));
    }
    return 1;
}

Image upright(Image image, int orientation) {
    if (orientation <= 1 || orientation > 8)
        return image;
    const bool transposed = orientation >= 5;
    Image result{.width = transposed ? image.height : image.width,
                 .height = transposed ? image.width : image.height,
                 .pixels = std::vector<std::uint8_t>(image.pixels.size())};
    for (int y = 0; y < result.height; ++y)
        for (int x = 0; x < result.width; ++x) {
            int sourceX = transposed ? y : x;
            int sourceY = transposed ? x : y;
            if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
                sourceX = image.width - 1 - sourceX;
            if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
                sourceY = image.height - 1 - sourceY;
            const auto* source =
                image.pixels.data() + (static_cast<std::size_t>(sourceY) * image.width + sourceX) * 3;
            std::copy_n(source, 3,
                        result.pixels.data() + (static_cast<std::size_t>(y) * result.width + x) * 3);
        }
    return result;
}

} // namespace nextgpt
