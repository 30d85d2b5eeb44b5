// SPDX-License-Identifier: Apache-2.0
#include "app/playback/PlaybackClock.h"

#include <algorithm>

namespace nextgpt::app {

PlaybackClock::PlaybackClock(TimeSource time)
    : m_time(std::move(time)) {}

double PlaybackClock::wallSeconds() const {
    return std::chrono::duration<double>(m_time() - m_since).count();
}

void PlaybackClock::start(double mediaSeconds, double speed, PlayedSeconds played) {
    m_base = m_last = mediaSeconds;
    m_speed = speed;
    m_played = std::move(played);
    m_since = m_time();
    m_running = true;
}

void PlaybackClock::stop() {
    set(now());
}

void PlaybackClock::set(double mediaSeconds) {
    m_base = m_last = mediaSeconds;
    m_running = false;
    m_played = nullptr;
}

double PlaybackClock::now() {
    if (!m_running)
        return m_base;
    if (m_played) {
        if (const std::optional<double> played = m_played())
            m_last = std::max(m_last, m_base + *played * m_speed);
        else { // the device is gone; continue from the last position
            m_played = nullptr;
            m_base = m_last;
            m_since = m_time();
        }
        return m_last;
    }
    m_last = std::max(m_last, m_base + wallSeconds() * m_speed);
    return m_last;
}

} // namespace nextgpt::app
