// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/media/container/FfmpegHandles.h"

#include <cstdint>
#include <vector>

namespace nextgpt {

/// Decoded audio to interleaved float of one rate and channel count. The first sample out lies at the time of
/// the first sample in.
class Resampler {
public:
    struct Form {
        int sampleRateHz = 0;
        int channels = 0;
    };

    /// `like`: a frame of the kind that will be pushed.
    Resampler(const AVFrame& like, Form wanted);

    bool accepts(const AVFrame& frame) const;

    /// Appends what `frame` gives, its first `passedOver` samples left out.
    void push(AVFrame& frame, std::int64_t passedOver, std::vector<float>& out);

    /// Appends what was held back for samples that do not come.
    void finish(std::vector<float>& out);

private:
    void mixEvenly(int from);
    void convert(const std::uint8_t** planes, int count, std::vector<float>& out);

    Form m_wanted;
    AVSampleFormat m_format;
    int m_rate;
    int m_channels;
    SwrContextPointer m_context;
};

/// `audio` at another rate or channel count.
Audio resampled(const Audio& audio, Resampler::Form wanted);

} // namespace nextgpt
