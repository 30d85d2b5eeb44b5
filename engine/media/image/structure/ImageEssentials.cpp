// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/structure/ImageEssentials.h"

#include "engine/media/image/structure/ImageSegments.h"
#include "engine/media/image/structure/TiffDirectory.h"

#include <algorithm>
#include <array>
#include <utility>

namespace nextgpt {

namespace {

bool isEssential(const ImageSegment& segment) {
    constexpr std::array<std::string_view, 5> kPngChunks{"IHDR", "PLTE", "tRNS", "IDAT", "IEND"};
    constexpr std::uint8_t kApplicationFirst = 0xE0; // JFIF
    constexpr std::uint8_t kApplicationLast = 0xEF;
    constexpr std::uint8_t kAdobe = 0xEE; // states how CMYK is stored
    constexpr std::uint8_t kComment = 0xFE;
    if (!segment.name.empty())
        return std::find(kPngChunks.begin(), kPngChunks.end(), segment.name) != kPngChunks.end();
    if (segment.marker == kApplicationFirst || segment.marker == kAdobe)
        return true;
    return segment.marker != kComment &&
           (segment.marker < kApplicationFirst || segment.marker > kApplicationLast);
}

/// Moves the essential segments of a PNG or JPEG file and everything after the last complete one together.
void compactSegments(std::vector<std::uint8_t>& file) {
    std::vector<std::pair<std::size_t, std::size_t>> removed; // begin and end, merged
    const std::size_t tail = visitImageSegments(file, [&](const ImageSegment& segment) {
        if (isEssential(segment))
            return;
        if (!removed.empty() && removed.back().second == segment.begin)
            removed.back().second = segment.end;
        else
            removed.emplace_back(segment.begin, segment.end);
    });
    if (tail == 0 || removed.empty())
        return;
    auto target = file.begin() + static_cast<std::ptrdiff_t>(removed.front().first);
    for (std::size_t i = 0; i < removed.size(); ++i) {
        const std::size_t end = i + 1 < removed.size() ? removed[i + 1].first : file.size();
        target = std::copy(file.begin() + static_cast<std::ptrdiff_t>(removed[i].second),
                           file.begin() + static_cast<std::ptrdiff_t>(end), target);
    }
    file.erase(target, file.end());
}

/// The tags of TIFF that describe its pixels (TIFF 6.0): size, samples, compression, strips and tiles.
bool isEssentialTag(std::uint32_t tag) {
    constexpr std::array<std::uint32_t, 20> kTags{tiff::kWidth, tiff::kHeight, 258, 259, 262, 266, 273,
                                                  277,          278,           279, 284, 292, 293, 317,
                                                  320,          322,           323, 324, 325, 530};
    return std::find(kTags.begin(), kTags.end(), tag) != kTags.end();
}

void compactTags(std::vector<std::uint8_t>& file) {
    const TiffDirectory directory(file);
    std::size_t kept = 0;
    const std::size_t first = directory.begin() + 2;
    for (const TiffDirectory::Entry& entry : directory.entries())
        if (isEssentialTag(entry.tag))
            std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(entry.at), TiffDirectory::kEntryBytes,
                        file.begin() +
                            static_cast<std::ptrdiff_t>(first + TiffDirectory::kEntryBytes * kept++));
    file[directory.begin() + (directory.isLittleEndian() ? 0 : 1)] = static_cast<std::uint8_t>(kept);
    file[directory.begin() + (directory.isLittleEndian() ? 1 : 0)] = static_cast<std::uint8_t>(kept >> 8);
}

} // namespace

std::vector<std::uint8_t> imageEssentials(std::vector<std::uint8_t> file, ImageFormat format) {
    switch (format) {
    case ImageFormat::Png:
    case ImageFormat::Jpeg:
        compactSegments(file);
        break;
    case ImageFormat::Tiff:
        compactTags(file);
        break;
    case ImageFormat::WebP:
    case ImageFormat::Gif:
    case ImageFormat::Bmp:
    case ImageFormat::Heif:
    case ImageFormat::Avif:
        break;
    }
    return file;
}

} // namespace nextgpt
