// SPDX-License-Identifier: Apache-2.0
#include "app/playback/PlaybackClock.h"

#include <algorithm>

namespace nextgpt::app {

PlaybackClock::PlaybackClock(Steady steady)
    : m_steady(std::move(steady)) {}

double PlaybackClock::wallSeconds() const {
    return std::chrono::duration<double>(m_steady() - m_since).count();
}

void PlaybackClock::start(double mediaSeconds, double speed, Heard heard) {
    m_base = m_last = mediaSeconds;
    m_speed = speed;
    m_heard = std::move(heard);
    m_since = m_steady();
    m_running = true;
}

void PlaybackClock::stop() {
    set(now());
}

void PlaybackClock::set(double mediaSeconds) {
    m_base = m_last = mediaSeconds;
    m_running = false;
    m_heard = nullptr;
}

double PlaybackClock::now() {
    if (!m_running)
        return m_base;
    if (m_heard) {
        if (const std::optional<double> heard = m_heard())
            m_last = std::max(m_last, m_base + *heard * m_speed);
        else { // the device is gone: time goes on from what was heard last
            m_heard = nullptr;
            m_base = m_last;
            m_since = m_steady();
        }
        return m_last;
    }
    m_last = std::max(m_last, m_base + wallSeconds() * m_speed);
    return m_last;
}

} // namespace nextgpt::app
