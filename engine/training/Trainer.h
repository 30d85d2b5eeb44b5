// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/RunFolder.h"
#include "engine/training/TrainingData.h"
#include "engine/training/parallel/Communicator.h"

#include <stop_token>

namespace nextgpt {

/// What to train, on what, and where the run is written.
struct TrainingRequest {
    std::filesystem::path bundle;
    DataPaths data;
    std::filesystem::path run;
    std::filesystem::path cache; ///< of encoder results; may be shared by runs
    TrainingConfig config;
    /// Whether an existing run continues. A new run needs a folder without one.
    enum class Start { New, Resume } start = Start::New;
};

/// The request of an existing run, from its run.json, to continue it. Throws RequestInvalid without one.
TrainingRequest resumedRequest(const std::filesystem::path& run, const std::filesystem::path& cache);

/// How a run ended.
enum class TrainingEnd {
    Finished,      ///< all steps are done
    Stopped,       ///< on request, at a checkpoint
    NoImprovement, ///< the validation loss did not fall for `patience` checkpoints
};

/// Trains until the end of the run, emitting TrainingEvents. A stop request ends the run with a checkpoint
/// after the current step. On the CPU, with the same number of threads, a run that is stopped or killed
/// anywhere and resumed has the same losses as one that was not, bit for bit.
///
/// Throws what opening the bundle, reading the data and writing the run throw; RequestInvalid if a new run's
/// folder holds one already, if a resumed run's bundle or data have changed, or if losses stay infinite.
TrainingEnd train(const TrainingRequest& request, at::Device device, const TrainingSink& sink,
                  const std::stop_token& stop);

/// The same with several processes on one shared file system: each computes `batch_size` examples of every
/// batch, and gradients and losses are those of one process with the larger batch. Only rank 0 writes the run
/// and emits events. A stop request to any process stops all. A run is resumed with as many processes as it
/// was started with. If one process throws, the others wait until their launcher ends them.
TrainingEnd trainTogether(const TrainingRequest& request, at::Device device, const TrainingSink& sink,
                          const std::stop_token& stop, Communicator& processes);

} // namespace nextgpt
