// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace nextgpt {

/// The order of training examples. Each group (a dataset and a modality) is shuffled and cut into batches of
/// its own; the groups' batches alternate, so that a batch has one kind of example. The order depends only on
/// the options, so a resumed run continues at the same place.
///
/// Sequences of a batch are padded to the longest, so a batch of random lengths is mostly padding. Batches
/// are therefore cut from windows of shuffled examples that are sorted by length.
class BatchPlan {
public:
    struct Options {
        std::vector<std::vector<std::size_t>> lengths; ///< of the examples of each group
        std::size_t batchSize = 1;
        std::size_t windowBatches = 1; ///< batches of a window; 1: the lengths have no influence
        std::uint64_t seed = 0;
        /// Whether groups are repeated until the largest is used up, as in NExT-GPT's training.
        enum class SmallGroups { Once, Repeated } smallGroups = SmallGroups::Once;
    };

    struct Batch {
        std::size_t group = 0;
        std::vector<std::size_t> examples; ///< indexes in the group
    };

    explicit BatchPlan(Options options);

    /// Batches of one epoch; 0 without examples.
    std::int64_t batchesPerEpoch() const { return m_perEpoch; }

    /// The batch with this index, counted over all epochs.
    Batch at(std::int64_t index);

private:
    std::vector<Batch> epoch(std::int64_t number) const;
    std::vector<Batch> batchesOf(std::size_t group, std::uint64_t seed) const;

    Options m_options;
    std::int64_t m_perEpoch = 0;
    std::int64_t m_loadedEpoch = -1;
    std::vector<Batch> m_batches; ///< of the loaded epoch
};

} // namespace nextgpt
