// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/features/MelSpectrogram.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace nextgpt {

/// An audio clip as ImageBind hears it: clips spread over it, each a normalised mel spectrogram of fixed
/// length. The defaults are those of its reference.
class AudioClips {
public:
    struct Settings {
        MelSpectrogram::Settings mel;
        std::int64_t targetLength = 204; ///< columns
        std::int64_t clips = 3;
        double clipSeconds = 2.0;
        double mean = -4.268;
        double deviation = 9.138;
    };

    /// Samples [first, end).
    struct Range {
        std::int64_t first = 0;
        std::int64_t end = 0;

        bool operator==(const Range&) const = default;
    };

    explicit AudioClips(const Settings& settings);

    const Settings& settings() const { return m_settings; }

    /// Where the clips lie in an audio clip of so many samples.
    std::vector<Range> ranges(std::int64_t samples) const;

    /// waveform float32 [C,N], the clips' places in it → [clips,1,bins,targetLength]. Throws MediaDamaged
    /// where there is nothing to hear: no samples, or values that are no numbers.
    at::Tensor operator()(const at::Tensor& waveform, const std::vector<Range>& places) const;

private:
    at::Tensor spectrogram(const at::Tensor& clip /*[N]*/) const; ///< [1,bins,targetLength]

    Settings m_settings;
    MelSpectrogram m_mel;
};

} // namespace nextgpt
