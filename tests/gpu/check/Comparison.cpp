// SPDX-License-Identifier: Apache-2.0
#include "tests/gpu/check/Comparison.h"

#include "engine/media/audio/AudioReader.h"
#include "engine/media/image/ImageReader.h"
#include "engine/media/video/VideoReader.h"

#include <cmath>
#include <cstdlib>
#include <vector>

namespace nextgpt::gpu {

namespace {

/// A medium as values of 0…255 (pixels) or -1…1 (samples), and the width of that range.
struct Values {
    std::vector<float> values;
    double range = 1;
};

void append(std::vector<float>& values, const Image& image) {
    values.insert(values.end(), image.pixels.begin(), image.pixels.end());
}

Values valuesOf(const MediaFile& file) {
    constexpr double kPixelRange = 255;
    constexpr double kSampleRange = 2;
    constexpr double kLongestSeconds = 60;
    Values read;
    switch (file.modality) {
    case Modality::Image:
        append(read.values, readImage(file.path));
        read.range = kPixelRange;
        break;
    case Modality::Video: {
        VideoReader reader(file.path);
        while (const auto frame = reader.next())
            append(read.values, frame->image);
        read.range = kPixelRange;
        break;
    }
    case Modality::Audio:
        read.values = readAudio(file.path, {}, kLongestSeconds).samples;
        read.range = kSampleRange;
        break;
    case Modality::Text:
        break;
    }
    return read;
}

} // namespace

double mediaDifference(const MediaFile& left, const MediaFile& right) {
    const Values one = valuesOf(left);
    const Values other = valuesOf(right);
    if (one.values.size() != other.values.size() || one.values.empty())
        return 1;
    double sum = 0;
    for (std::size_t i = 0; i < one.values.size(); ++i)
        sum += std::abs(static_cast<double>(one.values[i]) - other.values[i]);
    return sum / static_cast<double>(one.values.size()) / one.range;
}

bool isSameMedium(const MediaFile& left, const MediaFile& right) {
    const Values one = valuesOf(left);
    return !one.values.empty() && one.values == valuesOf(right).values;
}

} // namespace nextgpt::gpu
