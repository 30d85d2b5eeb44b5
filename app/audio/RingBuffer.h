// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace nextgpt::app {

/// A lock-free queue of samples between one writing and one reading thread, one of which is an audio
/// callback. Positions count samples since construction and never decrease.
class RingBuffer {
public:
    /// The capacity is rounded up to a power of two.
    explicit RingBuffer(std::size_t capacity);

    std::size_t capacity() const { return m_samples.size(); }

    // For the writing thread.
    std::size_t freeSpace() const;
    std::size_t write(std::span<const float> samples);
    /// Makes the next read skip everything written so far. Returns the position of the next sample written.
    std::uint64_t discard();

    // For the reading thread.
    struct Piece {
        std::uint64_t start = 0; ///< position of the first sample
        std::size_t count = 0;
    };
    Piece read(std::span<float> into);

    std::uint64_t written() const { return m_written.load(std::memory_order_acquire); }
    std::uint64_t consumed() const { return m_consumed.load(std::memory_order_acquire); }

private:
    std::vector<float> m_samples;
    std::size_t m_mask;
    alignas(64) std::atomic<std::uint64_t> m_written{0};
    alignas(64) std::atomic<std::uint64_t> m_consumed{0};
    alignas(64) std::atomic<std::uint64_t> m_discarded{0};
};

} // namespace nextgpt::app
