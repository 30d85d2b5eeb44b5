// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ScriptedMedia.h"

#include "engine/media/image/ImageReader.h"

#include <cmath>

namespace nextgpt {

PreviewPixels partlyDenoised(const Image& image, double done) {
    PreviewPixels preview{image.width, image.height, image.pixels};
    std::uint32_t grain = 12345;
    for (std::uint8_t& value : preview.rgb) {
        grain = grain * 1664525u + 1013904223u;
        value = static_cast<std::uint8_t>(done * value + (1.0 - done) * double(grain >> 24));
    }
    return preview;
}

Image scriptedImage(const std::filesystem::path& file) {
    if (!file.empty())
        return readImage(file);
    constexpr int kSide = 64;
    Image image{kSide, kSide, std::vector<std::uint8_t>(std::size_t{kSide} * kSide * 3)};
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) {
            const std::size_t at = (std::size_t(y) * kSide + std::size_t(x)) * 3;
            const bool inside = (x - 32) * (x - 32) + (y - 32) * (y - 32) < 400;
            image.pixels[at] = inside ? 220 : 24;
            image.pixels[at + 1] = inside ? 60 : 32;
            image.pixels[at + 2] = inside ? 50 : 64;
        }
    return image;
}

std::vector<Image> movingFrames(const Image& image) {
    constexpr int kFrames = 16;
    std::vector<Image> frames;
    for (int frame = 0; frame < kFrames; ++frame) {
        Image moved = image;
        const int by = frame * image.width / kFrames;
        for (int y = 0; y < image.height; ++y)
            for (int x = 0; x < image.width * 3; ++x)
                moved.pixels[std::size_t(y * image.width * 3 + (x + by * 3) % (image.width * 3))] =
                    image.pixels[std::size_t(y * image.width * 3 + x)];
        frames.push_back(std::move(moved));
    }
    return frames;
}

Audio scriptedTone() {
    Audio audio{16000, 1, std::vector<float>(40960)};
    for (std::size_t i = 0; i < audio.samples.size(); ++i) {
        const double seconds = double(i) / 16000;
        audio.samples[i] = static_cast<float>(0.6 * std::sin(2 * 3.14159265 * 440 * seconds) *
                                              std::exp(-4 * std::fmod(seconds, 0.64)));
    }
    return audio;
}

} // namespace nextgpt
