// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageReader.h"

#include "engine/core/Limits.h"
#include "engine/io/FileContents.h"
#include "engine/isolation/Readers.h"
#include "engine/media/container/NamedErrors.h"
#include "engine/media/image/ColorProfile.h"
#include "engine/media/image/ImageOrientation.h"
#include "engine/media/image/IsolatedImage.h"
#include "engine/media/image/StillDecoder.h"
#include "engine/media/image/structure/ImageProbe.h"
#include "engine/request/Interruption.h"

#include <optional>
#include <string>
#include <utility>

namespace nextgpt {

namespace {

DecodedPixels decode(std::vector<std::uint8_t> bytes, ImageFormat format) {
    switch (format) {
    case ImageFormat::WebP:
        return decodeWebP(bytes);
    case ImageFormat::Heif:
    case ImageFormat::Avif:
        return decodeHeif(bytes);
    case ImageFormat::Png:
    case ImageFormat::Jpeg:
    case ImageFormat::Gif:
    case ImageFormat::Tiff:
    case ImageFormat::Bmp:
        break;
    }
    return decodeStill(std::move(bytes), format);
}

/// The pixels in sRGB. A profile for CMYK applies to the inks, of which decoding makes RGB otherwise.
DecodedPixels decodeColours(std::vector<std::uint8_t> bytes, ImageFormat format) {
    const ColorProfile profile = embeddedProfile(bytes);
    if (isForCmyk(profile))
        if (std::optional<DecodedPixels> inks = decodeCmyk(bytes, format))
            return cmykToSrgb(*std::move(inks), profile);
    DecodedPixels pixels = decode(std::move(bytes), format);
    convertToSrgb(pixels, profile);
    return pixels;
}

Image read(const std::filesystem::path& path) {
    auto bytes = readBinaryFile(path, limits::kImageFileBytes, ErrorCode::MediaTooLarge);
    throwIfInterrupted();
    const ImageProbe probe = probeImage(bytes);
    requireImageSize(probe.width, probe.height);
    const int orientation = exifOrientation(bytes); // 1 for HEIF and AVIF, which libheif turns
    DecodedPixels pixels = decodeColours(std::move(bytes), probe.format);
    throwIfInterrupted();
    return upright(withoutAlpha(std::move(pixels)), orientation);
}

Image readPart(const std::filesystem::path& path) {
    auto bytes = readBinaryFile(path, limits::kImageFileBytes, ErrorCode::MediaTooLarge);
    throwIfInterrupted();
    const ImageProbe probe = probeImage(bytes);
    requireImageSize(probe.width, probe.height);
    const int orientation = exifOrientation(bytes);
    const ColorProfile profile = embeddedProfile(bytes);
    PartialPixels partial = decodeIncomplete(std::move(bytes), probe.format);
    throwIfInterrupted();
    constexpr std::int64_t kMinShare = 10; // 1/10 of the rows
    if (partial.readableRows * kMinShare < probe.height)
        throw EngineError(ErrorCode::MediaDamaged, "less than a tenth of the image is readable");
    if (!isForCmyk(profile))
        convertToSrgb(partial.pixels, profile);
    return upright(withoutAlpha(std::move(partial.pixels)), orientation);
}

} // namespace

void requireImageSize(std::int64_t width, std::int64_t height) {
    if (width > limits::kImageSide || height > limits::kImageSide || width * height > limits::kImagePixels)
        throw EngineError(ErrorCode::MediaTooLarge,
                          std::to_string(width) + " x " + std::to_string(height) + " pixels",
                          {.medium = Modality::Image});
}

Image readImage(const std::filesystem::path& path) {
    return withFileInErrors(path, Modality::Image,
                            [&] { return usesReaders() ? readIsolatedImage(path) : read(path); });
}

Image readIncompleteImage(const std::filesystem::path& path) {
    return withFileInErrors(path, Modality::Image, [&] {
        return usesReaders() ? readIsolatedIncompleteImage(path) : readPart(path);
    });
}

} // namespace nextgpt
