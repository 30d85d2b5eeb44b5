// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/media/image/StillDecoder.h"
#include "engine/media/image/structure/ImageSegments.h"
#include "engine/media/image/structure/TiffDirectory.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace nextgpt {

namespace {

// The segment APP14 of Adobe's programs; its last byte says how the values are stored.
constexpr std::uint8_t kAdobe = 0xEE;
constexpr std::size_t kTransformAt = 11;
constexpr std::size_t kSegmentHeaderBytes = 4;
constexpr std::size_t kComponentsAt = 5; ///< in the body of a frame header: their number

/// How a JPEG stores four values per pixel (Adobe Technical Note 5116).
enum class JpegInks {
    Plain,    ///< inverted inks
    Converted ///< YCbCr of the inks' complements, and inverted black
};

bool isFrameHeader(const ImageSegment& segment) {
    return segment.marker >= 0xC0 && segment.marker <= 0xCF && segment.marker != 0xC4 &&
           segment.marker != 0xC8 && segment.marker != 0xCC && segment.body.size() > kComponentsAt;
}

/// nullopt if the file has not four values per pixel.
std::optional<JpegInks> inksOf(const std::vector<std::uint8_t>& jpeg) {
    bool hasFour = false;
    JpegInks inks = JpegInks::Plain;
    visitImageSegments(jpeg, [&](const ImageSegment& segment) {
        if (isFrameHeader(segment))
            hasFour = segment.body[kComponentsAt] == 4;
        if (segment.marker == kAdobe && segment.body.size() > kTransformAt && segment.body[kTransformAt] == 2)
            inks = JpegInks::Converted;
    });
    return hasFour ? std::optional(inks) : std::nullopt;
}

/// Numbers the components of a frame or scan header from one, where `at` is the first one's identifier. The
/// letters C, M, Y and K make FFmpeg convert to RGB.
void renumber(std::vector<std::uint8_t>& jpeg, std::size_t at, int count, std::size_t stride) {
    constexpr std::string_view kLetters = "CMYK";
    for (int i = 0; i < count && at < jpeg.size(); ++i, at += stride)
        if (const auto number = kLetters.find(static_cast<char>(jpeg[at])); number != std::string_view::npos)
            jpeg[at] = static_cast<std::uint8_t>(number + 1);
}

void renumberComponents(std::vector<std::uint8_t>& jpeg) {
    std::size_t frame = 0;
    const std::size_t firstScan = visitImageSegments(jpeg, [&](const ImageSegment& segment) {
        if (isFrameHeader(segment))
            frame = segment.begin + kSegmentHeaderBytes;
    });
    renumber(jpeg, frame + kComponentsAt + 1, 4, 3);
    // 0xFF is followed by zero within the values of a scan.
    for (std::size_t at = firstScan; at + kSegmentHeaderBytes < jpeg.size(); ++at) {
        const int count = jpeg[at + kSegmentHeaderBytes];
        if (jpeg[at] == 0xFF && jpeg[at + 1] == 0xDA && count <= 4 && jpeg[at + 3] == 6 + 2 * count)
            renumber(jpeg, at + kSegmentHeaderBytes + 1, count, 2);
    }
}

/// FFmpeg makes RGB of the four values unless Adobe's segment states that they are YCbCr and something else.
std::vector<std::uint8_t> withUnknownColours(std::vector<std::uint8_t> jpeg) {
    constexpr std::uint8_t kUnknown = 1; ///< YCbCr, which has three values
    renumberComponents(jpeg);
    std::size_t transform = 0;
    visitImageSegments(jpeg, [&](const ImageSegment& segment) {
        if (segment.marker == kAdobe && segment.body.size() > kTransformAt)
            transform = segment.begin + kSegmentHeaderBytes + kTransformAt;
    });
    if (transform != 0) {
        jpeg[transform] = kUnknown;
        return jpeg;
    }
    constexpr std::array<std::uint8_t, 16> kSegment{0xFF, kAdobe, 0,   14, 'A', 'd', 'o', 'b',
                                                    'e',  0,      100, 0,  0,   0,   0,   kUnknown};
    constexpr std::ptrdiff_t kAfterStart = 2;
    jpeg.insert(jpeg.begin() + kAfterStart, kSegment.begin(), kSegment.end());
    return jpeg;
}

std::uint8_t rounded(double value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

/// In place: ITU-T T.871's conversion of YCbCr, whose result are the inks.
void invertInks(DecodedPixels& pixels, JpegInks inks) {
    for (std::size_t i = 0; i + 4 <= pixels.bytes.size(); i += 4) {
        std::uint8_t* ink = pixels.bytes.data() + i;
        if (inks == JpegInks::Converted) {
            const double luma = ink[0];
            const double blue = ink[1] - 128.0;
            const double red = ink[2] - 128.0;
            ink[0] = rounded(luma + 1.402 * red);
            ink[1] = rounded(luma - 0.344136 * blue - 0.714136 * red);
            ink[2] = rounded(luma + 1.772 * blue);
            ink[3] = static_cast<std::uint8_t>(255 - ink[3]);
            continue;
        }
        for (int channel = 0; channel < 4; ++channel)
            ink[channel] = static_cast<std::uint8_t>(255 - ink[channel]);
    }
}

/// Four inks of a TIFF are stored like RGB with alpha, under another colour model.
std::optional<std::vector<std::uint8_t>> tiffAsRgba(std::vector<std::uint8_t> file) {
    constexpr std::int64_t kRgb = 2;
    constexpr std::int64_t kSeparated = 5;
    const TiffDirectory directory(file);
    if (directory.value(tiff::kColorModel) != kSeparated || directory.value(tiff::kSamples) != 4)
        return std::nullopt;
    for (const TiffDirectory::Entry& entry : directory.entries())
        if (entry.tag == tiff::kColorModel)
            file[entry.at + (directory.isLittleEndian() ? 8 : 9)] = static_cast<std::uint8_t>(kRgb);
    return file;
}

} // namespace

std::optional<DecodedPixels> decodeCmyk(const std::vector<std::uint8_t>& file, ImageFormat format) {
    if (format == ImageFormat::Tiff) {
        auto rgba = tiffAsRgba(file);
        return rgba ? std::optional(decodeStill(std::move(*rgba), format)) : std::nullopt;
    }
    const std::optional<JpegInks> inks = format == ImageFormat::Jpeg ? inksOf(file) : std::nullopt;
    if (!inks)
        return std::nullopt;
    DecodedPixels pixels = decodeStoredValues(withUnknownColours(file), format);
    if (pixels.channels != 4)
        return std::nullopt;
    invertInks(pixels, *inks);
    return pixels;
}

} // namespace nextgpt
