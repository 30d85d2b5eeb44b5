// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace nextgpt {

/// The order of training examples. Each group (a dataset and a modality) is shuffled and cut into batches of
/// its own; the groups' batches alternate, so that a batch has one kind of example. The order depends only on
/// the options, so a resumed run continues at the same place.
class BatchPlan {
public:
    struct Options {
        std::vector<std::size_t> groupSizes; ///< examples of each group
        std::size_t batchSize = 1;
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

    Options m_options;
    std::int64_t m_perEpoch = 0;
    std::int64_t m_loadedEpoch = -1;
    std::vector<Batch> m_batches; ///< of the loaded epoch
};

} // namespace nextgpt
