// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/audio/PortAudio.h"
#include "app/audio/RingBuffer.h"
#include "app/playback/PlayedPoint.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

struct PaStreamCallbackTimeInfo;

namespace nextgpt::app {

/// The only output stream of the program, opened on first playback. Having no device is not an error. A new
/// session ends the previous one. All members may be called from any thread; the callback takes no lock.
class AudioOutput {
public:
    static constexpr int kSampleRateHz = 48000;
    static constexpr int kChannels = 2;

    using Session = std::uint64_t; ///< 0: none

    AudioOutput();
    ~AudioOutput();
    AudioOutput(const AudioOutput&) = delete;
    AudioOutput& operator=(const AudioOutput&) = delete;

    /// Starts a session; 0 without a device. May block to open the device: not for the GUI thread.
    Session begin();
    /// The number of samples accepted; no value once the session has ended.
    std::optional<std::size_t> write(Session session, std::span<const float> samples);
    void end(Session session);
    /// Seconds of the session that have been played; no value once the device is gone or the session has
    /// ended.
    std::optional<double> playedSeconds(Session session);

    /// By name, empty for the system default; used from the next begin() on. Falls back to the default if
    /// there is no such device.
    void setDevice(const std::string& name);
    void setGain(float gain) { m_gain.store(gain, std::memory_order_relaxed); }
    /// Closes the stream if there is no session, so that the device can sleep; the next begin() lists devices
    /// again.
    void closeIfIdle();

private:
    struct Stream;

    bool open();
    void close();
    bool isStalled() const;
    void render(std::span<float> out, const PaStreamCallbackTimeInfo& time);

    std::mutex m_mutex; ///< never taken by the callback
    std::unique_ptr<PortAudio> m_portAudio;
    std::unique_ptr<Stream> m_stream;
    std::string m_device;
    bool m_stale = false; ///< the stream has ended or belongs to another device
    Session m_lastSession = 0;
    Session m_session = 0;
    std::uint64_t m_first = 0; ///< position of the session's first sample
    double m_playedSeconds = 0;
    std::chrono::steady_clock::time_point m_began;

    RingBuffer m_ring;
    PlayedPoint m_point;
    std::atomic<float> m_gain{1.0F};
    std::atomic<std::int64_t> m_lastCallNs{0};
    float m_shownGain = 1.0F; ///< of the callback; follows m_gain in small steps to avoid clicks
};

} // namespace nextgpt::app
