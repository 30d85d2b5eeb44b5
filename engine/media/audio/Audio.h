// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace nextgpt {

/// Interleaved samples in -1…1; samples.size() is a multiple of `channels`. A frame is one sample of every
/// channel.
struct Audio {
    int sampleRateHz = 0;
    int channels = 0;
    std::vector<float> samples;

    std::size_t frames() const {
        return channels > 0 ? samples.size() / static_cast<std::size_t>(channels) : 0;
    }
    double seconds() const { return sampleRateHz > 0 ? static_cast<double>(frames()) / sampleRateHz : 0.0; }

    bool operator==(const Audio&) const = default;
};

} // namespace nextgpt
