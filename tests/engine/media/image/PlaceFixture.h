// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/engine/media/image/WebPFixture.h"

#include <string>

namespace nextgpt::test {

/// The values of a latitude, which occur nowhere else.
inline std::string latitude() {
    std::string values;
    for (const std::size_t value : {48'000'007U, 1'000'003U, 51'000'023U, 1'000'033U, 2'987'009U, 100'003U})
        values += littleEndian(value, 4);
    return values;
}

/// EXIF data with orientation 6 and a place.
inline std::string exifWithPlace() {
    const auto entry = [](std::size_t tag, std::size_t type, std::size_t count, std::size_t value) {
        return littleEndian(tag, 2) + littleEndian(type, 2) + littleEndian(count, 4) + littleEndian(value, 4);
    };
    constexpr std::size_t kGpsAt = 38;
    constexpr std::size_t kValuesAt = 68;
    return std::string("II*\0\x08\0\0\0", 8) + littleEndian(2, 2) + entry(0x0112, 3, 1, 6) +
           entry(0x8825, 4, 1, kGpsAt) + littleEndian(0, 4) + littleEndian(2, 2) + entry(1, 2, 2, 'N') +
           entry(2, 5, 3, kValuesAt) + littleEndian(0, 4) + latitude();
}

inline std::string jpegSegment(int marker, const std::string& body) {
    return std::string("\xff") + static_cast<char>(marker) + static_cast<char>((body.size() + 2) >> 8) +
           static_cast<char>(body.size() + 2) + body;
}

/// The JPEG with this segment at its start.
inline std::string jpegWith(std::string jpeg, int marker, const std::string& body) {
    return jpeg.insert(2, jpegSegment(marker, body));
}

inline std::string jpegWithPlace(const std::string& jpeg) {
    return jpegWith(jpeg, 0xE1, std::string("Exif\0\0", 6) + exifWithPlace());
}

} // namespace nextgpt::test
