// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/audio/PortAudio.h"
#include "app/recording/AudioSource.h"

#include <chrono>
#include <memory>

namespace nextgpt::app {

/// An input device opened through PortAudio. Its callback only copies samples into the ring buffer.
class AudioInput : public AudioSource {
public:
    /// By name; empty for the system default.
    explicit AudioInput(std::string device);
    ~AudioInput() override;

    Opening open(RingBuffer& into) override;
    Format format() const override { return m_format; }
    bool isAlive() override;
    void close() override;

private:
    struct Stream;

    bool start(int device, Format format, double latencySeconds);
    void take(std::span<const float> samples);

    std::string m_device;
    Format m_format;
    std::unique_ptr<PortAudio> m_portAudio;
    std::unique_ptr<Stream> m_stream;
    RingBuffer* m_ring = nullptr;
    std::chrono::steady_clock::time_point m_began;
    std::atomic<std::int64_t> m_lastCallNs{0};
    std::atomic<std::uint64_t> m_samples{0}; ///< received from the device
};

} // namespace nextgpt::app
