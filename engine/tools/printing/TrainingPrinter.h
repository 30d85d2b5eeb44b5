// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/TrainingEvent.h"

#include <chrono>
#include <string>

namespace nextgpt::tools {

/// How the progress of a run is printed to stdout.
enum class TrainingFormat {
    Text, ///< one line per step; on a terminal, the same line again until a checkpoint
    Json, ///< one JSON object per event
};

/// Prints the events of a run to stdout. Used by one thread at a time.
class TrainingPrinter {
public:
    explicit TrainingPrinter(TrainingFormat format);

    void print(const TrainingEvent& event);

    /// Ends a line that is being rewritten.
    void finishLine();

private:
    bool shouldPrint(const TrainingEvent& event);
    void printText(const TrainingPreparation& preparation);
    void printText(const TrainingDataRead& data);
    void printText(const TrainingStep& step);
    void printText(const TrainingCheckpointWritten& checkpoint);
    void rewriteLine(const std::string& line);

    TrainingFormat m_format;
    bool m_isTerminal;
    std::chrono::steady_clock::time_point m_lastPreparation{}; ///< when one was printed
    std::size_t m_lineLength = 0;                              ///< of the line that is being rewritten
};

/// "missing_file: a.png: …"
std::string textOf(const DataFinding& finding);

} // namespace nextgpt::tools
