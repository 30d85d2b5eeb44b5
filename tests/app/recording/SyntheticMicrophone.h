// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/recording/AudioSource.h"

#include <thread>

namespace nextgpt::app {

/// A microphone that hears one tone, in real time or faster, and can be missing, taken or unplugged.
class SyntheticMicrophone final : public AudioSource {
public:
    struct Shape {
        Opening opening = Opening::Opened;
        Format format{48000, 1};
        float amplitude = 0.5F;
        double speed = 1;            ///< times real time
        double unpluggedAfter = 1e9; ///< seconds of audio
        bool nonsense = false;       ///< every hundredth sample is no number
        bool secondChannelMute = false;
    };
    static constexpr double kToneHz = 440;

    explicit SyntheticMicrophone(Shape shape);

    Opening open(RingBuffer& into) override;
    Format format() const override { return m_shape.format; }
    bool isAlive() override { return !m_gone.load(); }
    void close() override;

    /// The sample of that number, as it should be recorded.
    static float tone(std::int64_t number, const Shape& shape);

private:
    void hear(const std::stop_token& stop, RingBuffer& into);

    Shape m_shape;
    std::atomic<bool> m_gone{false};
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace nextgpt::app
