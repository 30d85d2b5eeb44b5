// SPDX-License-Identifier: Apache-2.0
#include "engine/media/image/structure/ExifPlace.h"

#include "engine/media/image/structure/TiffDirectory.h"

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::uint32_t kGpsDirectory = 34'853; ///< Exif 2.32, section 4.6.3
constexpr int kMaxDirectories = 64;             ///< of the pages of a TIFF and the preview in EXIF data
constexpr std::size_t kMaxValueBytes = 64U << 10;

/// Where `part` lies in `whole`, to be written.
std::span<std::uint8_t> writable(std::span<std::uint8_t> whole, std::span<const std::uint8_t> part) {
    return whole.subspan(static_cast<std::size_t>(part.data() - whole.data()), part.size());
}

void fillWithZeros(std::span<std::uint8_t> bytes) {
    std::fill(bytes.begin(), bytes.end(), std::uint8_t{0});
}

/// Leaves an empty directory.
bool eraseDirectory(std::span<std::uint8_t> tiff, std::size_t begin) {
    const TiffDirectory gps(tiff, begin);
    for (const TiffDirectory::Entry& entry : gps.entries()) {
        const auto values = gps.bytesOf(entry.tag);
        if (!values.empty() && values.size() <= kMaxValueBytes)
            fillWithZeros(writable(tiff, values));
    }
    fillWithZeros(tiff.subspan(begin, 2 + TiffDirectory::kEntryBytes * gps.entries().size()));
    return !gps.entries().empty();
}

} // namespace

bool eraseCoordinates(std::span<std::uint8_t> tiff) {
    bool erased = false;
    try {
        std::size_t begin = TiffDirectory(tiff).begin();
        for (int i = 0; begin != 0 && i < kMaxDirectories; ++i) {
            const TiffDirectory directory(tiff, begin);
            if (const auto gps = directory.value(kGpsDirectory))
                erased = eraseDirectory(tiff, static_cast<std::size_t>(*gps)) || erased;
            begin = directory.next();
        }
    } catch (const EngineError&) { // damaged: other programs cannot read it either
    }
    return erased;
}

} // namespace nextgpt
