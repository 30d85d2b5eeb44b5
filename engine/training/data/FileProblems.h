// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/data/Dataset.h"

#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace nextgpt {

/// Why an item cannot be used.
struct DataProblem {
    DataFinding::Kind kind = DataFinding::Kind::Malformed;
    std::string detail;
};

/// Identifies media by their content. Every file is read once, and several at a time in the order in which
/// they were added: a reader is a process of its own, which mostly starts and waits.
class FileProblems {
public:
    FileProblems() = default;
    FileProblems(const FileProblems&) = delete;
    FileProblems& operator=(const FileProblems&) = delete;
    ~FileProblems(); ///< stops reading

    /// Before start().
    void add(const DialogueMedium& medium);
    void start();

    /// Waits until the file of an added medium was read: missing, unreadable, or not of its modality. Throws
    /// Stopped if the thread's work is cancelled meanwhile, and what reading throws besides EngineError.
    std::optional<DataProblem> of(const DialogueMedium& medium);

private:
    /// A file and what it is used as.
    using Use = std::pair<std::filesystem::path, Modality>;
    struct Outcome {
        std::optional<DataProblem> problem{};
        std::exception_ptr error{};
    };

    static Outcome outcomeOf(const Use& use);
    void readOn(const std::stop_token& stop);

    std::vector<Use> m_uses;
    std::map<Use, std::size_t> m_places; ///< in m_uses and m_outcomes
    std::mutex m_mutex;                  ///< of the three below
    std::condition_variable m_isRead;
    std::vector<std::optional<Outcome>> m_outcomes;
    std::size_t m_next = 0;
    std::vector<std::jthread> m_threads;
};

} // namespace nextgpt
