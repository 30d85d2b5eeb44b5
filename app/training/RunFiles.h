// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/training/TrainingEnums.h"

#include "engine/core/Error.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace nextgpt::app {

/// What the files in the folder of a training run say (docs/training.md).
struct RunSummary {
    QString folder;
    QString bundle{}; ///< folder of the bundle that the run started from
    TrainingStage stage = TrainingStage::Encode;
    RunState state = RunState::Stopped;
    int step = 0;
    int steps = 0; ///< 0: not known
    std::optional<double> loss{};
    std::optional<double> validation{}; ///< of the last checkpoint
    std::optional<Error> error{};
    bool diverged = false; ///< the last steps were not finite
    bool canExport = false;
    bool hasReport = false; ///< report.html
    QDateTime changed{};

    QString name() const;
    bool operator==(const RunSummary&) const = default;
};

/// The model's answer to one question of the data, before and after training.
struct SamplePair {
    QString question;
    QString attached; ///< names of media
    QString expected;
    QString before;
    QString after;
    QStringList beforeImages{}; ///< files of generated images and videos
    QStringList afterImages{};
};

/// The samples of the first and of the last checkpoint.
struct RunSamples {
    int firstStep = 0;
    int lastStep = 0;
    QList<SamplePair> pairs;
};

// These read files and may be called on any thread. Files that are missing or damaged leave values out.

/// nullopt if the folder holds no run.
std::optional<RunSummary> readRun(const QString& folder);
/// The runs in the subfolders of `folder`, the one that was changed last first.
QList<RunSummary> readRuns(const QString& folder);
/// The samples in the folder of a run, those of its first checkpoint beside those of its last; without pairs
/// before the first checkpoint.
RunSamples readSamples(const QString& folder);

/// The name in a bundle's bundle.json; empty if the folder holds no bundle.
QString bundleNameIn(const QString& folder);

} // namespace nextgpt::app
