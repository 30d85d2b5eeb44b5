// SPDX-License-Identifier: Apache-2.0
#include "tests/app/playback/SyntheticStream.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace nextgpt::app {

SyntheticStream::SyntheticStream(Shape shape)
    : m_shape(shape) {
    m_info.seconds = shape.seconds;
    m_info.hasAudio = shape.audio;
    if (shape.frames) {
        m_info.size = QSize(32, 24);
        m_info.framesPerSecond = shape.framesPerSecond;
    }
}

void SyntheticStream::seekFrames(double seconds) {
    m_nextFrame = static_cast<int>(std::max(0.0, seconds) * m_shape.framesPerSecond + 1e-6);
}

std::optional<MediaStream::Frame> SyntheticStream::nextFrame() {
    const double at = m_nextFrame / m_shape.framesPerSecond;
    if (!m_shape.frames || at >= m_shape.seconds - 1e-6)
        return std::nullopt;
    QImage image(m_info.size, QImage::Format_RGB32);
    const bool flash = at - std::floor(at + 1e-6) < kBeepSeconds;
    image.fill(flash ? QColor(255, 255, 255) : QColor(m_nextFrame % 200, 0, 0));
    ++m_nextFrame;
    return Frame{at, 1 / m_shape.framesPerSecond, image};
}

void SyntheticStream::seekAudio(double seconds) {
    m_nextSample = std::llround(seconds * kSampleRateHz);
}

std::vector<float> SyntheticStream::readAudio(int frames) {
    const std::int64_t left = std::llround(m_shape.seconds * kSampleRateHz) - m_nextSample;
    std::vector<float> samples;
    for (std::int64_t i = 0; i < std::min<std::int64_t>(frames, left); ++i) {
        const double at = static_cast<double>(m_nextSample++) / kSampleRateHz;
        const bool beep = at - std::floor(at) < kBeepSeconds;
        const auto value =
            static_cast<float>(beep ? 0.5 * std::sin(2 * std::numbers::pi * kBeepHz * at) : 0.0);
        samples.insert(samples.end(), kChannels, value);
    }
    return samples;
}

} // namespace nextgpt::app
