// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"

#include <ATen/core/Tensor.h>

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace nextgpt {

/// The progress of a run at a checkpoint.
struct RunState {
    std::int64_t step = 0;
    std::int64_t skippedSteps = 0;           ///< not applied because a loss or a gradient was not finite
    std::int64_t consecutiveSkips = 0;       ///< up to this step
    std::optional<double> validation{};      ///< loss of this checkpoint
    std::optional<double> bestValidation{};  ///< of all checkpoints so far
    std::int64_t checkpointsWithoutGain = 0; ///< since bestValidation
    std::string data{};                      ///< hash of the training sequences
    int threads = 0;                         ///< CPU threads; sums depend on it
    std::int64_t steps = 0;                  ///< of the whole run; 0 if a checkpoint does not tell
    int processes = 1;                       ///< that train together; batches depend on it
};

/// The state of a run, for users and programs that look at its folder. A run whose process was killed still
/// says Running; the lock then tells that it is not.
struct RunStatus {
    enum class State { Running, Finished, Stopped, NoImprovement, Failed } state = State::Running;
    std::int64_t step = 0;  ///< done
    std::int64_t steps = 0; ///< of the whole run; 0 before they are planned
    std::optional<Error> error{};
};

/// The folder of a training run:
///
///     run.json                    bundle, data and configuration
///     status.json                 the state of the run
///     curve.csv                   one line per step
///     validation.csv              one line per checkpoint, if there are validation data
///     checkpoints/step-00000500/  state.safetensors and state.json
///     samples/step-00000500.txt   answers of the model, also as .json
///     samples/step-00000500/      generated media
///     report.html                 writeRunReport()
///     lock                        held by the process that trains
///
/// A checkpoint appears complete or not at all. The last two and the best one are kept, or all.
class RunFolder {
public:
    enum class Kept { LastTwoAndBest, All };

    /// Creates the folder if missing and locks it. Throws FileNotWritable if another process trains in it.
    explicit RunFolder(std::filesystem::path folder);

    const std::filesystem::path& path() const { return m_folder; }

    /// Whether a run was started in the folder.
    static bool holdsRun(const std::filesystem::path& folder);

    /// run.json. Throws RequestInvalid without a run.
    static nlohmann::json description(const std::filesystem::path& folder);
    void describe(const nlohmann::json& description) const;

    /// Steps with a complete checkpoint, ascending.
    static std::vector<std::int64_t> checkpoints(const std::filesystem::path& folder);

    /// status.json. Throws DiskFull and FileNotWritable.
    void writeStatus(const RunStatus& status) const;

    struct Checkpoint {
        RunState state;
        std::map<std::string, at::Tensor> tensors; ///< AdamW::state()
    };
    /// Throws FileUnreadable, WeightsInvalid and RequestInvalid.
    static Checkpoint read(const std::filesystem::path& folder, std::int64_t step);
    static RunState readState(const std::filesystem::path& folder, std::int64_t step);

    /// The step with the lowest validation loss; the last one without validation. nullopt without
    /// checkpoints.
    static std::optional<std::int64_t> best(const std::filesystem::path& folder);

    /// Writes a checkpoint, then removes those that are not kept. Throws DiskFull and FileNotWritable;
    /// earlier checkpoints are then untouched.
    void write(const Checkpoint& checkpoint, Kept kept = Kept::LastTwoAndBest) const;

    /// Appends a line to a CSV file; a new file starts with `header`.
    void append(const std::string& file, const std::string& header, const std::string& line) const;

    /// Drops the lines of a CSV file whose first number is above `step`.
    void truncateAfter(const std::string& file, std::int64_t step) const;

    /// Where the answers of a step are, without extension.
    static std::filesystem::path samplesPath(const std::filesystem::path& folder, std::int64_t step);

    /// Steps with answers, ascending.
    static std::vector<std::int64_t> sampledSteps(const std::filesystem::path& folder);

private:
    void removeOldCheckpoints() const;

    std::filesystem::path m_folder;
    FileDescriptor m_lock;
};

} // namespace nextgpt
