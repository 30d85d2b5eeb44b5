// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace nextgpt::test {

inline std::string littleEndian(std::size_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text.push_back(static_cast<char>(value >> (8 * i)));
    return text;
}

inline std::string riffChunk(const std::string& name, const std::string& body) {
    return name + littleEndian(body.size(), 4) + body + std::string(body.size() % 2, '\0');
}

/// An animated WebP of `frames` frames, each of one transparent pixel and 40 ms, on a canvas.
inline std::string webPOfPixels(int width, int height, int frames) {
    const std::string pixel("\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07", 13); // lossless
    const std::string frame = riffChunk("ANMF", std::string(12, '\0') + littleEndian(40, 3) +
                                                    std::string(1, '\0') + riffChunk("VP8L", pixel));
    std::string file = "WEBP" +
                       riffChunk("VP8X", std::string("\x12\0\0\0", 4) +
                                             littleEndian(static_cast<std::size_t>(width) - 1, 3) +
                                             littleEndian(static_cast<std::size_t>(height) - 1, 3)) +
                       riffChunk("ANIM", std::string(6, '\0'));
    for (int i = 0; i < frames; ++i)
        file += frame;
    return riffChunk("RIFF", file);
}

} // namespace nextgpt::test
