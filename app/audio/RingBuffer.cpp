// SPDX-License-Identifier: Apache-2.0
#include "app/audio/RingBuffer.h"

#include <algorithm>
#include <bit>

namespace nextgpt::app {

RingBuffer::RingBuffer(std::size_t capacity)
    : m_samples(std::bit_ceil(std::max<std::size_t>(capacity, 2)))
    , m_mask(m_samples.size() - 1) {}

std::size_t RingBuffer::freeSpace() const {
    return m_samples.size() - static_cast<std::size_t>(m_written.load(std::memory_order_relaxed) -
                                                       m_consumed.load(std::memory_order_acquire));
}

std::size_t RingBuffer::write(std::span<const float> samples) {
    const std::uint64_t at = m_written.load(std::memory_order_relaxed);
    const std::size_t count = std::min(samples.size(), freeSpace());
    const std::size_t start = static_cast<std::size_t>(at) & m_mask;
    const std::size_t first = std::min(count, m_samples.size() - start);
    std::copy_n(samples.begin(), first, m_samples.begin() + static_cast<std::ptrdiff_t>(start));
    std::copy_n(samples.begin() + static_cast<std::ptrdiff_t>(first), count - first, m_samples.begin());
    m_written.store(at + count, std::memory_order_release);
    return count;
}

std::uint64_t RingBuffer::discard() {
    const std::uint64_t at = m_written.load(std::memory_order_relaxed);
    m_discarded.store(at, std::memory_order_release);
    return at;
}

RingBuffer::Piece RingBuffer::read(std::span<float> into) {
    const std::uint64_t from =
        std::max(m_consumed.load(std::memory_order_relaxed), m_discarded.load(std::memory_order_acquire));
    const std::uint64_t until = m_written.load(std::memory_order_acquire);
    const std::size_t count = std::min(into.size(), static_cast<std::size_t>(until - from));
    const std::size_t start = static_cast<std::size_t>(from) & m_mask;
    const std::size_t first = std::min(count, m_samples.size() - start);
    std::copy_n(m_samples.begin() + static_cast<std::ptrdiff_t>(start), first, into.begin());
    std::copy_n(m_samples.begin(), count - first, into.begin() + static_cast<std::ptrdiff_t>(first));
    m_consumed.store(from + count, std::memory_order_release);
    return {from, count};
}

} // namespace nextgpt::app
