// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/training/Trainer.h"

#include <QTemporaryDir>

#include <optional>
#include <string>

namespace nextgpt::test {

/// A tiny bundle with small data sets, and runs on them.
class RunFixture {
public:
    /// Writes bundle, pairs.json (six captioned squares) and dialogues.json (three sequences).
    RunFixture();

    std::filesystem::path path(const std::string& name) const { return m_folder / name; }

    /// Six steps with a batch of two and a checkpoint every two steps, into the folder `run`.
    TrainingRequest request(TrainingStage stage, const std::string& run) const;

    static void write(const std::filesystem::path& path, const std::string& text);
    static std::string read(const std::filesystem::path& path);

    /// The columns of curve.csv that do not depend on the speed of the machine.
    static std::string losses(const std::filesystem::path& run);

private:
    QTemporaryDir m_temporary;
    std::filesystem::path m_folder;
};

inline void ignoreEvents(const TrainingEvent&) {}

/// Requests a stop once a step is done.
struct StopAfter {
    std::int64_t step = 0;
    std::stop_source source{};

    TrainingSink sink() {
        return [this](const TrainingEvent& event) {
            if (const auto* done = std::get_if<TrainingStep>(&event); done != nullptr && done->step == step)
                source.request_stop();
        };
    }
};

/// The code of the error that a run ends with.
std::optional<ErrorCode> errorOf(const TrainingRequest& request);

} // namespace nextgpt::test
