// SPDX-License-Identifier: Apache-2.0
#include "engine/training/BatchPlan.h"

#include "engine/core/Error.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace nextgpt {

namespace {

/// Fisher-Yates with a generator whose values the standard defines, unlike those of std::shuffle.
std::vector<std::size_t> shuffled(std::size_t count, std::uint64_t seed) {
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937_64 random(seed);
    for (std::size_t i = count; i > 1; --i)
        std::swap(order[i - 1], order[random() % i]);
    return order;
}

std::uint64_t seedFor(std::uint64_t seed, std::int64_t epoch, std::size_t group) {
    std::seed_seq mixed{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                        static_cast<std::uint32_t>(epoch), static_cast<std::uint32_t>(group)};
    std::uint32_t parts[2];
    mixed.generate(std::begin(parts), std::end(parts));
    return (std::uint64_t{parts[0]} << 32) | parts[1];
}

std::size_t batchCount(std::size_t examples, std::size_t batchSize) {
    return (examples + batchSize - 1) / batchSize;
}

} // namespace

BatchPlan::BatchPlan(Options options)
    : m_options(std::move(options)) {
    if (m_options.batchSize == 0)
        throw EngineError(ErrorCode::Internal, "a batch of no examples");
    m_perEpoch = static_cast<std::int64_t>(epoch(0).size());
}

std::vector<BatchPlan::Batch> BatchPlan::epoch(std::int64_t number) const {
    std::size_t most = 0;
    for (const std::size_t size : m_options.groupSizes)
        most = std::max(most, batchCount(size, m_options.batchSize));
    std::vector<std::vector<Batch>> byGroup;
    for (std::size_t group = 0; group < m_options.groupSizes.size(); ++group) {
        const std::size_t size = m_options.groupSizes[group];
        auto& batches = byGroup.emplace_back();
        const bool repeats = m_options.smallGroups == Options::SmallGroups::Repeated && size > 0;
        for (std::size_t round = 0; batches.empty() || (repeats && batches.size() < most); ++round) {
            if (size == 0)
                break;
            const auto order = shuffled(size, seedFor(m_options.seed + round * 7919, number, group));
            for (std::size_t at = 0; at < size; at += m_options.batchSize) {
                const auto first = order.begin() + static_cast<std::ptrdiff_t>(at);
                const auto last =
                    order.begin() + static_cast<std::ptrdiff_t>(std::min(size, at + m_options.batchSize));
                batches.push_back({.group = group, .examples = {first, last}});
            }
        }
        if (repeats && batches.size() > most)
            batches.resize(most);
    }
    std::vector<Batch> alternating;
    for (std::size_t i = 0; i < most; ++i)
        for (auto& batches : byGroup)
            if (i < batches.size())
                alternating.push_back(std::move(batches[i]));
    return alternating;
}

BatchPlan::Batch BatchPlan::at(std::int64_t index) {
    const std::int64_t number = index / m_perEpoch;
    if (number != m_loadedEpoch) {
        m_batches = epoch(number);
        m_loadedEpoch = number;
    }
    return m_batches[static_cast<std::size_t>(index % m_perEpoch)];
}

} // namespace nextgpt
