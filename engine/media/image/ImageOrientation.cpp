// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageOrientation.h"

#include "engine/media/image/structure/ImageSegments.h"
#include "engine/media/image/structure/TiffDirectory.h"

#include <algorithm>
#include <string_view>

namespace nextgpt {

namespace {

using Bytes = std::span<const std::uint8_t>;
using namespace std::string_view_literals;

constexpr std::string_view kExifMark = "Exif\0\0"sv; ///< before the TIFF structure in JPEG, sometimes in WebP

int orientationOfTiff(Bytes tiff) {
    const auto value = TiffDirectory(tiff).value(tiff::kOrientation);
    return value && *value >= 1 && *value <= 8 ? static_cast<int>(*value) : 1;
}

/// The EXIF data of a JPEG (APP1 segment), PNG (eXIf chunk) or WebP (EXIF chunk); empty if there is none.
Bytes exifOf(Bytes file) {
    constexpr std::uint8_t kApp1 = 0xE1;
    Bytes found;
    visitImageSegments(file, [&](const ImageSegment& segment) {
        const bool isMarked = ImageBytes(segment.body).has(kExifMark);
        const bool isExif =
            segment.name == "eXIf" || segment.name == "EXIF" || (segment.marker == kApp1 && isMarked);
        if (found.empty() && isExif)
            found = isMarked ? segment.body.subspan(kExifMark.size()) : segment.body;
    });
    return found;
}

} // namespace

int exifOrientation(Bytes file) {
    try {
        const ImageBytes bytes(file);
        if (bytes.has("II*\0"sv) || bytes.has("MM\0*"sv))
            return orientationOfTiff(file);
        const Bytes exif = exifOf(file);
        return exif.empty() ? 1 : orientationOfTiff(exif);
    } catch (const EngineError&) {
        return 1; // a damaged tag does not make an image unreadable
    }
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
