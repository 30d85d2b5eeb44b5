// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <deque>

namespace nextgpt::app {

/// Bytes per second over the last seconds.
class RateMeter {
public:
    RateMeter() { m_clock.start(); }

    void add(qint64 bytes) {
        m_samples.push_back({m_clock.elapsed(), bytes});
        forgetOld();
    }
    void reset() { m_samples.clear(); }

    double bytesPerSecond() {
        forgetOld();
        if (m_samples.empty())
            return 0;
        qint64 sum = 0;
        for (const Sample& sample : m_samples)
            sum += sample.bytes;
        const qint64 span = std::max<qint64>(m_clock.elapsed() - m_samples.front().at, kMinMs);
        return 1000.0 * static_cast<double>(sum) / static_cast<double>(span);
    }

private:
    static constexpr qint64 kWindowMs = 8000;
    static constexpr qint64 kMinMs = 1000;
    struct Sample {
        qint64 at = 0; ///< milliseconds
        qint64 bytes = 0;
    };
    void forgetOld() {
        while (!m_samples.empty() && m_clock.elapsed() - m_samples.front().at > kWindowMs)
            m_samples.pop_front();
    }

    QElapsedTimer m_clock;
    std::deque<Sample> m_samples;
};

} // namespace nextgpt::app
