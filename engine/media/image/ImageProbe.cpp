// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/ImageProbe.h"

#include "engine/core/Error.h"

#include <cstring>
#include <string_view>

namespace nextgpt {

namespace {

using Bytes = std::span<const std::uint8_t>;

bool startsWith(Bytes bytes, std::string_view magic, std::size_t at = 0) {
    return bytes.size() >= at + magic.size() &&
           std::memcmp(bytes.data() + at, magic.data(), magic.size()) == 0;
}

std::int64_t bigEndian(Bytes bytes, std::size_t at, std::size_t count) {
    if (at + count > bytes.size())
        throw EngineError(ErrorCode::MediaDamaged, "the image header is truncated");
    std::int64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | bytes[at + i];
    return value;
}

std::int64_t littleEndian(Bytes bytes, std::size_t at, std::size_t count) {
    if (at + count > bytes.size())
        throw EngineError(ErrorCode::MediaDamaged, "the image header is truncated");
    std::int64_t value = 0;
    for (std::size_t i = count; i > 0; --i)
        value = value << 8 | bytes[at + i - 1];
    return value;
}

/// Follows the marker segments to the frame header, which states the size.
ImageProbe probeJpeg(Bytes bytes) {
    std::size_t at = 2;
    while (true) {
        if (bigEndian(bytes, at, 1) != 0xFF)
            throw EngineError(ErrorCode::MediaDamaged, "a JPEG marker is missing");
        const std::int64_t marker = bigEndian(bytes, at + 1, 1);
        if (marker == 0xFF || marker == 0x01 ||
            (marker >= 0xD0 && marker <= 0xD8)) { // fill bytes and markers without a body
            at += marker == 0xFF ? 1 : 2;
            continue;
        }
        const bool frameHeader =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frameHeader)
            return {.format = ImageFormat::Jpeg,
                    .width = bigEndian(bytes, at + 7, 2),
                    .height = bigEndian(bytes, at + 5, 2)};
        if (marker == 0xD9 || marker == 0xDA)
            throw EngineError(ErrorCode::MediaDamaged, "the JPEG has no frame header");
        at += 2 + static_cast<std::size_t>(bigEndian(bytes, at + 2, 2));
    }
}

ImageProbe probeWebP(Bytes bytes) {
    if (startsWith(bytes, "VP8X", 12))
        return {.format = ImageFormat::WebP,
                .width = littleEndian(bytes, 24, 3) + 1,
                .height = littleEndian(bytes, 27, 3) + 1};
    if (startsWith(bytes, "VP8L", 12)) {
        const std::int64_t packed = littleEndian(bytes, 21, 4);
        return {.format = ImageFormat::WebP,
                .width = (packed & 0x3FFF) + 1,
                .height = (packed >> 14 & 0x3FFF) + 1};
    }
    return {.format = ImageFormat::WebP,
            .width = littleEndian(bytes, 26, 2) & 0x3FFF,
            .height = littleEndian(bytes, 28, 2) & 0x3FFF};
}

/// The position after a chain of sub-blocks, each preceded by its length, the last of length 0.
std::size_t afterSubBlocks(Bytes bytes, std::size_t at) {
    while (const auto length = static_cast<std::size_t>(littleEndian(bytes, at, 1)))
        at += 1 + length;
    return at + 1;
}

/// Size in bytes of the colour table that a packed field describes.
std::size_t colourTableBytes(std::int64_t packed) {
    return (packed & 0x80) != 0 ? std::size_t{3} << ((packed & 7) + 1) : 0;
}

/// Requires every block of the first frame, because FFmpeg decodes a truncated GIF without an error.
ImageProbe probeGif(Bytes bytes) {
    std::size_t at = 13 + colourTableBytes(littleEndian(bytes, 10, 1));
    while (littleEndian(bytes, at, 1) == 0x21) // extensions
        at = afterSubBlocks(bytes, at + 2);
    if (littleEndian(bytes, at, 1) != 0x2C)
        throw EngineError(ErrorCode::MediaDamaged, "the GIF has no frame");
    afterSubBlocks(bytes, at + 11 + colourTableBytes(littleEndian(bytes, at + 9, 1)));
    return {
        .format = ImageFormat::Gif, .width = littleEndian(bytes, 6, 2), .height = littleEndian(bytes, 8, 2)};
}

} // namespace

ImageProbe probeImage(Bytes bytes) {
    if (startsWith(bytes, "\x89PNG\r\n\x1a\n"))
        return {
            .format = ImageFormat::Png, .width = bigEndian(bytes, 16, 4), .height = bigEndian(bytes, 20, 4)};
    if (startsWith(bytes, "\xFF\xD8\xFF"))
        return probeJpeg(bytes);
    if (startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8))
        return probeWebP(bytes);
    if (startsWith(bytes, "GIF87a") || startsWith(bytes, "GIF89a"))
        return probeGif(bytes);
    if (startsWith(bytes, "BM") && bytes.size() >= 26) {
        const std::int64_t height = littleEndian(bytes, 22, 4);
        return {.format = ImageFormat::Bmp,
                .width = littleEndian(bytes, 18, 4),
                .height = height > INT32_MAX ? (1LL << 32) - height : height}; // negative: top-down
    }
    using namespace std::string_view_literals;
    if (startsWith(bytes, "II*\0"sv) || startsWith(bytes, "MM\0*"sv))
        return {.format = ImageFormat::Tiff};
    throw EngineError(ErrorCode::MediaUnsupported,
                      "the content is not a PNG, JPEG, WebP, GIF, TIFF or BMP image");
}

} // namespace nextgpt
