// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>

namespace nextgpt::app {

/// What time it is in the video. The audio that has been heard is the master; without an audio clip, or where
/// its device has gone, the wall clock goes on from there.
class PlaybackClock {
public:
    using Steady = std::function<std::chrono::nanoseconds()>;
    /// Seconds of audio heard since start(); nothing when there is no device (any more).
    using Heard = std::function<std::optional<double>()>;

    explicit PlaybackClock(Steady steady = [] {
        return std::chrono::duration_cast<std::chrono::nanoseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    });

    void start(double mediaSeconds, double speed, Heard heard);
    /// Stands still at now().
    void stop();
    void set(double mediaSeconds);

    bool isRunning() const { return m_running; }
    /// True while the audio leads.
    bool followsAudio() const { return m_running && m_heard != nullptr; }
    double speed() const { return m_speed; }
    double now();

private:
    double wallSeconds() const;

    Steady m_steady;
    Heard m_heard;
    double m_base = 0; ///< media seconds at m_since
    double m_speed = 1;
    double m_last = 0; ///< never goes back while running
    std::chrono::nanoseconds m_since{0};
    bool m_running = false;
};

} // namespace nextgpt::app
