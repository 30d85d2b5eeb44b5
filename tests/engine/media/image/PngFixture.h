// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/engine/media/image/WebPFixture.h"

#include <zlib.h>

#include <string>

namespace nextgpt::test {

inline std::string pngChunk(const std::string& name, const std::string& body) {
    const std::string checked = name + body;
    const uLong checksum =
        crc32(0, reinterpret_cast<const Bytef*>(checked.data()), static_cast<uInt>(checked.size()));
    const auto big = [](std::size_t value) {
        const std::string little = littleEndian(value, 4);
        return std::string(little.rbegin(), little.rend());
    };
    return big(body.size()) + checked + big(checksum);
}

/// The PNG with a chunk after its header.
inline std::string pngWith(std::string png, const std::string& name, const std::string& body) {
    constexpr std::size_t kHeaderEnd = 33;
    return png.insert(kHeaderEnd, pngChunk(name, body));
}

} // namespace nextgpt::test
