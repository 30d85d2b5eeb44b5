// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/PlayedPoint.h"
#include "app/playback/PortAudio.h"
#include "app/playback/RingBuffer.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

struct PaStreamCallbackTimeInfo;

namespace nextgpt::app {

/// The loudspeaker: one stream for the program, opened when something is first played. That there is no
/// device is an ordinary state. Whoever began last is heard; sessions of others end. All members may be
/// called from any thread; the callback takes no lock.
class AudioOutput {
public:
    static constexpr int kSampleRateHz = 48000;
    static constexpr int kChannels = 2;

    using Session = std::uint64_t; ///< 0: none

    AudioOutput();
    ~AudioOutput();
    AudioOutput(const AudioOutput&) = delete;
    AudioOutput& operator=(const AudioOutput&) = delete;

    /// May take a moment the first time: not on the GUI thread. 0 when there is no device.
    Session begin();
    /// How many samples it took; nothing when the session is over.
    std::optional<std::size_t> write(Session session, std::span<const float> samples);
    void end(Session session);
    /// Seconds of audio that have left the loudspeaker; nothing when the device has gone.
    std::optional<double> heardSeconds(Session session);

    /// By name, empty for the system's default; holds from the next begin() on. Where the named one is not
    /// there, the default is used.
    void setDevice(const std::string& name);
    void setGain(float gain) { m_gain.store(gain, std::memory_order_relaxed); }
    /// Closes the stream when nothing is played, so that the device can sleep; the next begin() looks for
    /// devices anew.
    void closeIfIdle();

private:
    struct Stream;

    bool open();
    void close();
    bool misbehaves() const;
    void render(std::span<float> out, const PaStreamCallbackTimeInfo& time);

    std::mutex m_mutex; ///< never taken by the callback
    std::unique_ptr<PortAudio> m_portAudio;
    std::unique_ptr<Stream> m_stream;
    std::string m_device;
    bool m_stale = false; ///< the stream is dead, or of a device that is no longer wanted
    Session m_lastSession = 0;
    Session m_session = 0;
    std::uint64_t m_first = 0; ///< position of the session's first sample
    double m_heard = 0;
    std::chrono::steady_clock::time_point m_began;

    RingBuffer m_ring;
    PlayedPoint m_point;
    std::atomic<float> m_gain{1.0F};
    std::atomic<std::int64_t> m_lastCallNs{0};
    float m_shownGain = 1.0F; ///< the callback's own, follows m_gain without a click
};

} // namespace nextgpt::app
