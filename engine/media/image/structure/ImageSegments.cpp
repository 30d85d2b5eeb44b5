// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/structure/ImageSegments.h"

#include "engine/media/image/structure/ImageBytes.h"

namespace nextgpt {

namespace {

using Visit = std::function<void(const ImageSegment&)>;

constexpr std::size_t kPngSignatureBytes = 8;
constexpr std::size_t kRiffHeaderBytes = 12;

/// Chunks of four letters and a length.
struct ChunkLayout {
    std::size_t nameAt = 0;       ///< in a chunk
    std::size_t lengthAt = 0;     ///< likewise
    std::size_t trailerBytes = 0; ///< a checksum
    bool isPadded = false;        ///< to an even length
};
constexpr ChunkLayout kPngChunks{.nameAt = 4, .lengthAt = 0, .trailerBytes = 4};
constexpr ChunkLayout kRiffChunks{.nameAt = 0, .lengthAt = 4, .isPadded = true};

std::size_t visitChunks(const ImageBytes& file, std::size_t at, const ChunkLayout& layout,
                        const Visit& visit) {
    constexpr std::size_t kHeaderBytes = 8;
    while (file.size() >= at + kHeaderBytes) {
        const auto length = static_cast<std::size_t>(layout.isPadded ? file.little(at + layout.lengthAt, 4)
                                                                     : file.big(at + layout.lengthAt, 4));
        const std::size_t left = file.size() - at - kHeaderBytes;
        if (length > left || layout.trailerBytes > left - length)
            break;
        const auto name = file.part(at + layout.nameAt, 4);
        const std::size_t padding = layout.isPadded && length % 2 == 1 && length < left ? 1 : 0;
        const std::size_t end = at + kHeaderBytes + length + layout.trailerBytes + padding;
        visit({.name = {reinterpret_cast<const char*>(name.data()), name.size()},
               .begin = at,
               .end = end,
               .body = file.part(at + kHeaderBytes, length)});
        at = end;
    }
    return at;
}

std::size_t visitJpeg(const ImageBytes& file, const Visit& visit) {
    constexpr std::int64_t kStartOfScan = 0xDA;
    std::size_t at = 2;
    while (file.size() >= at + 4 && file.big(at, 1) == 0xFF) {
        const std::int64_t marker = file.big(at + 1, 1);
        if (marker == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8)) { // without a body
            at += 2;
            continue;
        }
        const auto length = static_cast<std::size_t>(file.big(at + 2, 2));
        if (marker == kStartOfScan || length < 2 || length > file.size() - at - 2)
            break;
        visit({.marker = static_cast<std::uint8_t>(marker),
               .begin = at,
               .end = at + 2 + length,
               .body = file.part(at + 4, length - 2)});
        at += 2 + length;
    }
    return at;
}

} // namespace

std::size_t visitImageSegments(std::span<const std::uint8_t> bytes, const Visit& visit) {
    const ImageBytes file(bytes);
    if (file.has("\x89PNG\r\n\x1a\n"))
        return visitChunks(file, kPngSignatureBytes, kPngChunks, visit);
    if (file.has("RIFF") && file.has("WEBP", 8))
        return visitChunks(file, kRiffHeaderBytes, kRiffChunks, visit);
    if (file.has("\xFF\xD8"))
        return visitJpeg(file, visit);
    return 0;
}

} // namespace nextgpt
