// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/TrainingConfig.h"
#include "engine/training/TrainingEvent.h"
#include "engine/training/data/DatasetDoctor.h"

namespace nextgpt {

/// Where a run's data are.
struct DataPaths {
    std::vector<std::filesystem::path> training;
    std::vector<std::filesystem::path> validation{};
    std::filesystem::path media{}; ///< additional folder of media; empty: none
};

/// The data of a run as sequences.
struct TrainingData {
    /// The examples of one dataset that share a modality.
    struct Group {
        std::string name; ///< "cc3m.json, image"
        std::vector<TrainingSequence> sequences;
    };

    std::vector<Group> groups;                ///< never empty groups
    std::vector<TrainingSequence> validation; ///< of all datasets
    std::vector<Dialogue> samples;            ///< whose last answers are sampled during training
    std::vector<DataFinding> findings;

    std::size_t sequences() const;

    /// SHA-256 of all sequences: a resumed run must have the same.
    std::string hash() const;
};

/// Reads, checks and encodes the data of a run for a bundle and the model that learns. Emits
/// TrainingPreparation. Throws what readDataset throws, RequestInvalid if nothing usable is left, and what
/// `sink` throws.
TrainingData readTrainingData(const DataPaths& paths, const TrainingConfig& config, const Bundle& bundle,
                              const AlignmentModel& model, const TrainingSink& sink);

/// What `stage` needs of data for a bundle.
DatasetNeeds needsOf(TrainingStage stage, const Bundle& bundle);

} // namespace nextgpt
