// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/media/container/FfmpegHandles.h"

#include <cstdint>
#include <vector>

namespace nextgpt {

/// Converts decoded audio to interleaved float samples of one sample rate and channel count. The first output
/// sample is at the time of the first input sample.
class Resampler {
public:
    struct Format {
        int sampleRateHz = 0;
        int channels = 0;
    };

    /// `input`: a frame in the format of the frames to be pushed. Throws EngineError: MediaUnsupported,
    /// MediaTooLarge (more channels than can be mixed).
    Resampler(const AVFrame& input, Format output);

    bool accepts(const AVFrame& frame) const;

    /// The output available after `frame` without its first `skippedSamples`.
    std::vector<float> push(AVFrame& frame, std::int64_t skippedSamples);

    /// The output the filter still holds at the end of the input.
    std::vector<float> finish();

private:
    void mixByAveraging();
    std::vector<float> convert(const std::uint8_t** planes, int count);

    Format m_output;
    AVSampleFormat m_format;
    int m_rate;
    int m_channels;
    SwrContextPointer m_context;
};

/// `audio` converted to another sample rate or channel count.
Audio resampled(const Audio& audio, Resampler::Format output);

} // namespace nextgpt
