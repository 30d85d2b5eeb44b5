// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>

namespace nextgpt::app {

/// When which samples are played: a sequence lock, written by the audio callback without blocking and read
/// consistently by any thread.
class PlayedPoint {
public:
    struct Value {
        std::uint64_t start = 0; ///< position of the first sample in the ring
        std::uint64_t count = 0; ///< samples
        double dacSeconds = 0;   ///< when the first of them is played, in stream time
    };

    void publish(const Value& value) {
        m_sequence.fetch_add(1, std::memory_order_acq_rel);
        m_start.store(value.start, std::memory_order_release);
        m_count.store(value.count, std::memory_order_release);
        m_dacSeconds.store(value.dacSeconds, std::memory_order_release);
        m_sequence.fetch_add(1, std::memory_order_release);
    }

    Value load() const {
        while (true) {
            const unsigned before = m_sequence.load(std::memory_order_acquire);
            // Acquiring a value that is being written makes its odd sequence number visible below.
            const Value value{.start = m_start.load(std::memory_order_acquire),
                              .count = m_count.load(std::memory_order_acquire),
                              .dacSeconds = m_dacSeconds.load(std::memory_order_acquire)};
            if (before % 2 == 0 && m_sequence.load(std::memory_order_relaxed) == before)
                return value;
        }
    }

private:
    std::atomic<unsigned> m_sequence{0};
    std::atomic<std::uint64_t> m_start{0};
    std::atomic<std::uint64_t> m_count{0};
    std::atomic<double> m_dacSeconds{0};
};

} // namespace nextgpt::app
