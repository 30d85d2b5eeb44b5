// SPDX-License-Identifier: Apache-2.0
#include "tests/app/recording/SyntheticMicrophone.h"

#include <chrono>
#include <cmath>
#include <limits>
#include <numbers>

namespace nextgpt::app {

SyntheticMicrophone::SyntheticMicrophone(Shape shape)
    : m_shape(shape) {}

float SyntheticMicrophone::tone(std::int64_t number, const Shape& shape) {
    const double angle = 2 * std::numbers::pi * kToneHz * double(number) / shape.format.sampleRateHz;
    return shape.amplitude * float(std::sin(angle));
}

AudioSource::Opening SyntheticMicrophone::open(RingBuffer& into) {
    if (m_shape.opening == Opening::Opened)
        m_thread = std::jthread([this, &into](const std::stop_token& stop) { generate(stop, into); });
    return m_shape.opening;
}

void SyntheticMicrophone::generate(const std::stop_token& stop, RingBuffer& into) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point began = Clock::now();
    const auto channels = std::size_t(m_shape.format.channels);
    const auto last = std::int64_t(m_shape.unpluggedAfter * m_shape.format.sampleRateHz);
    std::vector<float> frame(channels);
    std::int64_t number = 0;
    while (!stop.stop_requested()) {
        const double passed = std::chrono::duration<double>(Clock::now() - began).count() * m_shape.speed;
        const auto due = std::min(last, std::int64_t(passed * m_shape.format.sampleRateHz));
        for (; number < due && into.freeSpace() >= channels; ++number) {
            frame.assign(channels, tone(number, m_shape));
            if (m_shape.secondChannelMute)
                frame.back() = 0;
            if (m_shape.hasNan && number % 100 == 0)
                frame.front() = std::numeric_limits<float>::quiet_NaN();
            into.write(frame);
        }
        if (number == last)
            m_gone.store(true);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

void SyntheticMicrophone::close() {
    m_thread = {};
}

} // namespace nextgpt::app
