// SPDX-License-Identifier: Apache-2.0
#include "app/playback/AudioFeed.h"

#include <algorithm>
#include <cmath>

namespace nextgpt::app {

namespace {

constexpr std::int64_t kFramesPerRead = 2048;

std::int64_t framesOf(double seconds) {
    return std::max<std::int64_t>(0, std::llround(seconds * MediaStream::kSampleRateHz));
}

} // namespace

AudioFeed::AudioFeed(MediaStream& stream, double fromSeconds, double speed)
    : m_stream(stream)
    , m_stretch({MediaStream::kSampleRateHz, MediaStream::kChannels}, speed)
    , m_framesLeft(framesOf(stream.info().seconds - fromSeconds)) {
    m_stream.seekAudio(fromSeconds);
}

std::vector<float> AudioFeed::next(AtEnd atEnd) {
    const bool loops = atEnd == AtEnd::Loop;
    std::vector<float> out;
    while (out.empty() && (!m_ended || loops)) { // stretching takes several pieces before it returns one
        if (m_framesLeft == 0 && !(loops && restart())) {
            m_ended = true;
            return m_stretch.finish();
        }
        out = m_stretch.push(read());
    }
    return out;
}

bool AudioFeed::restart() {
    const std::int64_t whole = framesOf(m_stream.info().seconds);
    if (whole == 0)
        return false;
    m_stream.seekAudio(0);
    m_framesLeft = whole;
    m_ended = false;
    return true;
}

std::vector<float> AudioFeed::read() {
    const std::int64_t wanted = std::min(kFramesPerRead, m_framesLeft);
    std::vector<float> samples = m_stream.readAudio(static_cast<int>(wanted));
    const auto maxSamples = static_cast<std::size_t>(wanted * MediaStream::kChannels);
    if (samples.empty() || samples.size() > maxSamples)
        samples.resize(maxSamples, 0.0F);
    m_framesLeft -= static_cast<std::int64_t>(samples.size()) / MediaStream::kChannels;
    return samples;
}

} // namespace nextgpt::app
