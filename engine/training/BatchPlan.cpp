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

/// The place at an index, or the end.
std::vector<std::size_t>::iterator iteratorAt(std::vector<std::size_t>& values, std::size_t index) {
    return values.begin() + static_cast<std::ptrdiff_t>(std::min(index, values.size()));
}

std::size_t batchCount(std::size_t examples, std::size_t batchSize) {
    return (examples + batchSize - 1) / batchSize;
}

} // namespace

BatchPlan::BatchPlan(Options options)
    : m_options(std::move(options)) {
    if (m_options.batchSize == 0 || m_options.windowBatches == 0)
        throw EngineError(ErrorCode::Internal, "a batch of no examples");
    m_perEpoch = static_cast<std::int64_t>(epoch(0).size());
}

std::vector<BatchPlan::Batch> BatchPlan::batchesOf(std::size_t group, std::uint64_t seed) const {
    const std::vector<std::size_t>& lengths = m_options.lengths[group];
    std::vector<std::size_t> order = shuffled(lengths.size(), seed);
    if (m_options.windowBatches > 1) {
        const std::size_t window = m_options.windowBatches * m_options.batchSize;
        for (std::size_t at = 0; at < order.size(); at += window)
            std::stable_sort(iteratorAt(order, at), iteratorAt(order, at + window),
                             [&](std::size_t a, std::size_t b) { return lengths[a] < lengths[b]; });
    }
    std::vector<Batch> batches;
    for (std::size_t at = 0; at < order.size(); at += m_options.batchSize)
        batches.push_back({.group = group,
                           .examples = {iteratorAt(order, at), iteratorAt(order, at + m_options.batchSize)}});
    if (m_options.windowBatches == 1)
        return batches;
    std::vector<Batch> mixed; // otherwise short and long batches would alternate in waves
    for (const std::size_t index : shuffled(batches.size(), seed + 1))
        mixed.push_back(std::move(batches[index]));
    return mixed;
}

std::vector<BatchPlan::Batch> BatchPlan::epoch(std::int64_t number) const {
    std::size_t most = 0;
    for (const auto& lengths : m_options.lengths)
        most = std::max(most, batchCount(lengths.size(), m_options.batchSize));
    std::vector<std::vector<Batch>> byGroup;
    for (std::size_t group = 0; group < m_options.lengths.size(); ++group) {
        auto& batches = byGroup.emplace_back();
        const bool hasExamples = !m_options.lengths[group].empty();
        const bool repeats = m_options.smallGroups == Options::SmallGroups::Repeated && hasExamples;
        for (std::size_t round = 0; (batches.empty() && hasExamples) || (repeats && batches.size() < most);
             ++round)
            for (Batch& batch : batchesOf(group, seedFor(m_options.seed + round * 7919, number, group)))
                batches.push_back(std::move(batch));
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
