// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recording/AudioSource.h"

#include <thread>

namespace nextgpt::app {

/// A microphone that records a sine tone, in real time or faster, and can be missing, busy or unplugged.
class SyntheticMicrophone final : public AudioSource {
public:
    struct Shape {
        Opening opening = Opening::Opened;
        Format format{48000, 1};
        float amplitude = 0.5F;
        double speed = 1;            ///< times real time
        double unpluggedAfter = 1e9; ///< seconds of audio
        bool hasNan = false;         ///< every hundredth sample is NaN
        bool secondChannelMute = false;
    };
    static constexpr double kToneHz = 440;

    explicit SyntheticMicrophone(Shape shape);

    Opening open(RingBuffer& into) override;
    Format format() const override { return m_shape.format; }
    bool isAlive() override { return !m_gone.load(); }
    void close() override;

    /// The sample with this number.
    static float tone(std::int64_t number, const Shape& shape);

private:
    void generate(const std::stop_token& stop, RingBuffer& into);

    Shape m_shape;
    std::atomic<bool> m_gone{false};
    std::jthread m_thread; ///< last: uses the other members
};

} // namespace nextgpt::app
