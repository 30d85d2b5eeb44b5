// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/structure/ImageProbe.h"

#include "engine/media/image/structure/ImageBytes.h"
#include "engine/media/image/structure/TiffDirectory.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nextgpt {

namespace {

using namespace std::string_view_literals;

/// Follows the marker segments to the frame header, which states the size.
ImageProbe probeJpeg(const ImageBytes& bytes) {
    std::size_t at = 2;
    while (true) {
        if (bytes.big(at, 1) != 0xFF)
            throw EngineError(ErrorCode::MediaDamaged, "a JPEG marker is missing");
        const std::int64_t marker = bytes.big(at + 1, 1);
        if (marker == 0xFF || marker == 0x01 ||
            (marker >= 0xD0 && marker <= 0xD8)) { // fill bytes and markers without a body
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        const bool frameHeader =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frameHeader)
            return {
                .format = ImageFormat::Jpeg, .width = bytes.big(at + 7, 2), .height = bytes.big(at + 5, 2)};
        if (marker == 0xD9 || marker == 0xDA)
            throw EngineError(ErrorCode::MediaDamaged, "the JPEG has no frame header");
        at += 2 + static_cast<std::size_t>(bytes.big(at + 2, 2));
    }
}

ImageProbe probeWebP(const ImageBytes& bytes) {
    if (bytes.has("VP8X", 12))
        return {
            .format = ImageFormat::WebP, .width = bytes.little(24, 3) + 1, .height = bytes.little(27, 3) + 1};
    if (bytes.has("VP8L", 12)) {
        const std::int64_t packed = bytes.little(21, 4);
        return {.format = ImageFormat::WebP,
                .width = (packed & 0x3FFF) + 1,
                .height = (packed >> 14 & 0x3FFF) + 1};
    }
    return {.format = ImageFormat::WebP,
            .width = bytes.little(26, 2) & 0x3FFF,
            .height = bytes.little(28, 2) & 0x3FFF};
}

/// The position after a chain of sub-blocks, each preceded by its length, the last of length 0.
std::size_t afterSubBlocks(const ImageBytes& bytes, std::size_t at) {
    while (const auto length = static_cast<std::size_t>(bytes.little(at, 1)))
        at += 1 + length;
    return at + 1;
}

/// Size in bytes of the colour table that a packed field describes.
std::size_t colourTableBytes(std::int64_t packed) {
    return (packed & 0x80) != 0 ? std::size_t{3} << ((packed & 7) + 1) : 0;
}

/// Requires every block of the first frame, because FFmpeg decodes a truncated GIF without an error.
ImageProbe probeGif(const ImageBytes& bytes) {
    std::size_t at = 13 + colourTableBytes(bytes.little(10, 1));
    while (bytes.little(at, 1) == 0x21) // extensions
        at = afterSubBlocks(bytes, at + 2);
    if (bytes.little(at, 1) != 0x2C)
        throw EngineError(ErrorCode::MediaDamaged, "the GIF has no frame");
    afterSubBlocks(bytes, at + 11 + colourTableBytes(bytes.little(at + 9, 1)));
    return {.format = ImageFormat::Gif, .width = bytes.little(6, 2), .height = bytes.little(8, 2)};
}

ImageProbe probeBmp(const ImageBytes& bytes) {
    constexpr std::int64_t kCoreHeaderBytes = 12; // OS/2 1.x has sizes of 16 bits
    if (bytes.little(14, 4) == kCoreHeaderBytes)
        return {.format = ImageFormat::Bmp, .width = bytes.little(18, 2), .height = bytes.little(20, 2)};
    const std::int64_t height = bytes.little(22, 4);
    return {.format = ImageFormat::Bmp,
            .width = bytes.little(18, 4),
            .height = height > INT32_MAX ? (1LL << 32) - height : height}; // negative: top-down
}

ImageProbe probeTiff(const ImageBytes& bytes) {
    const TiffDirectory directory(bytes.all());
    const auto width = directory.value(tiff::kWidth);
    const auto height = directory.value(tiff::kHeight);
    if (!width || !height)
        throw EngineError(ErrorCode::MediaDamaged, "the TIFF states no size");
    return {.format = ImageFormat::Tiff, .width = *width, .height = *height};
}

constexpr std::array kAvifBrands{"avif"sv};
constexpr std::array kHeifBrands{"heic"sv, "heix"sv, "heim"sv, "heis"sv, "mif1"sv, "mif2"sv};

/// Whether a file of ISO base media format states one of these brands of still images (ISO/IEC 23008-12,
/// AVIF). Sequences state one too if they have a still image for programs that show no sequences.
bool statesBrand(const ImageBytes& bytes, std::span<const std::string_view> brands) {
    if (!bytes.has("ftyp", 4))
        return false;
    const auto end = std::min<std::size_t>(static_cast<std::size_t>(bytes.big(0, 4)), bytes.size());
    for (std::size_t at = 8; at + 4 <= end; at += 4)
        for (const std::string_view brand : brands)
            if (at != 12 && bytes.has(brand, at)) // at 12: the version of the first brand
                return true;
    return false;
}

} // namespace

ImageProbe probeImage(std::span<const std::uint8_t> file) {
    const ImageBytes bytes(file);
    if (bytes.has("\x89PNG\r\n\x1a\n"))
        return {.format = ImageFormat::Png, .width = bytes.big(16, 4), .height = bytes.big(20, 4)};
    if (bytes.has("\xFF\xD8\xFF"))
        return probeJpeg(bytes);
    if (bytes.has("RIFF") && bytes.has("WEBP", 8))
        return probeWebP(bytes);
    if (bytes.has("GIF87a") || bytes.has("GIF89a"))
        return probeGif(bytes);
    if (bytes.has("BM") && bytes.size() >= 26)
        return probeBmp(bytes);
    if (bytes.has("II*\0"sv) || bytes.has("MM\0*"sv))
        return probeTiff(bytes);
    if (statesBrand(bytes, kAvifBrands))
        return {.format = ImageFormat::Avif};
    if (statesBrand(bytes, kHeifBrands))
        return {.format = ImageFormat::Heif};
    throw EngineError(ErrorCode::MediaUnsupported,
                      "the content is not a PNG, JPEG, WebP, GIF, HEIF, AVIF, TIFF or BMP image");
}

} // namespace nextgpt
