// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/features/MelSpectrogram.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace nextgpt {

/// ImageBind's audio input (arXiv 2305.05665; load_and_transform_audio_data of its reference): clips evenly
/// spread over the audio, each as a normalised log-mel spectrogram of fixed length. The defaults are the
/// reference's.
class AudioClips {
public:
    struct Settings {
        MelSpectrogram::Settings mel;
        std::int64_t targetLength = 204; ///< columns of a spectrogram
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

    /// The clips of audio with this number of samples per channel.
    std::vector<Range> ranges(std::int64_t samples) const;

    /// waveform float32 [C,N] and the clips in it → [clips,1,bins,targetLength]. Throws MediaDamaged for a
    /// waveform without samples or with values that are not finite.
    at::Tensor operator()(const at::Tensor& waveform, const std::vector<Range>& ranges) const;

private:
    at::Tensor spectrogram(const at::Tensor& clip /*[N]*/) const; ///< [1,bins,targetLength]

    Settings m_settings;
    MelSpectrogram m_mel;
};

} // namespace nextgpt
