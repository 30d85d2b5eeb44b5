// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/playback/MediaStream.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace nextgpt::app {

/// Decoded frames that follow the shown one. Thread-safe.
class FrameQueue {
public:
    static constexpr std::size_t kLength = 8;

    struct Due {
        std::optional<MediaStream::Frame> frame; ///< the latest frame that is due
        std::optional<double> next;              ///< time of the following frame
    };

    bool isFull() const {
        const std::scoped_lock lock(m_mutex);
        return m_frames.size() >= kLength;
    }
    void push(MediaStream::Frame frame) {
        const std::scoped_lock lock(m_mutex);
        m_frames.push_back(std::move(frame));
    }
    void clear() {
        const std::scoped_lock lock(m_mutex);
        m_frames.clear();
    }
    Due take(double now) {
        const std::scoped_lock lock(m_mutex);
        Due due;
        while (!m_frames.empty() && m_frames.front().seconds <= now) {
            due.frame = std::move(m_frames.front());
            m_frames.pop_front();
        }
        if (!m_frames.empty())
            due.next = m_frames.front().seconds;
        return due;
    }

private:
    mutable std::mutex m_mutex;
    std::deque<MediaStream::Frame> m_frames;
};

} // namespace nextgpt::app
