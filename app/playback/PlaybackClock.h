// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace nextgpt::app {

/// The playback position. It follows the audio that has been played; without audio, or once the audio device
/// is gone, it follows the wall clock.
class PlaybackClock {
public:
    using TimeSource = std::function<std::chrono::nanoseconds()>;
    /// Seconds of audio played since start(); no value without a device.
    using PlayedSeconds = std::function<std::optional<double>()>;

    explicit PlaybackClock(TimeSource time = [] {
        return std::chrono::duration_cast<std::chrono::nanoseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    });

    void start(double mediaSeconds, double speed, PlayedSeconds played);
    /// Stops at now().
    void stop();
    void set(double mediaSeconds);

    bool isRunning() const { return m_running; }
    /// True while the position follows the audio.
    bool followsAudio() const { return m_running && m_played != nullptr; }
    double speed() const { return m_speed; }
    double now();

private:
    double wallSeconds() const;

    TimeSource m_time;
    PlayedSeconds m_played;
    double m_base = 0; ///< media seconds at m_since
    double m_speed = 1;
    double m_last = 0; ///< never decreases while running
    std::chrono::nanoseconds m_since{0};
    bool m_running = false;
};

} // namespace nextgpt::app
