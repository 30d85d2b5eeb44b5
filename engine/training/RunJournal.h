// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/RunFolder.h"
#include "engine/training/StepMeter.h"
#include "engine/training/Trainer.h"

#include <optional>

namespace nextgpt {

/// What a training run leaves in its folder while it runs: status, curves, checkpoints, report. Of several
/// processes that train together only the first has a folder; in the others every function does nothing.
class RunJournal {
public:
    /// Locks the folder of rank 0. Throws FileNotWritable if another process trains in it.
    RunJournal(const std::filesystem::path& folder, int rank);

    bool isWritten() const { return m_folder.has_value(); }

    /// Starts or resumes the run. Throws RequestInvalid if the folder holds another run, or one of another
    /// bundle.
    void open(const TrainingRequest& request, const Bundle& bundle) const;

    /// Throws DiskFull and FileNotWritable.
    void note(const RunStatus& status) const;

    /// Never throws an EngineError: a full disk must not replace the error that is recorded.
    void noteFailure(const RunStatus& status) const;

    /// Drops the lines of the curves that a killed run wrote after its last checkpoint.
    void continueAfter(std::int64_t step) const;

    void record(const TrainingStep& step) const;
    void record(std::int64_t step, const MeanLosses& validation) const;

    /// Throws DiskFull and FileNotWritable; earlier checkpoints are then untouched.
    void write(const RunFolder::Checkpoint& checkpoint, RunFolder::Kept kept) const;

    /// Where the answers of a step belong, without extension. Requires isWritten().
    std::filesystem::path samplesPath(std::int64_t step) const;

    /// A run does not end because its report cannot be written; the checkpoint is there.
    void writeReport() const;

private:
    std::optional<RunFolder> m_folder;
};

} // namespace nextgpt
