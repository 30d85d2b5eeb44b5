// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/FileProblems.h"

#include "engine/core/Error.h"
#include "engine/core/GuardedThread.h"
#include "engine/media/MediaProbe.h"
#include "engine/request/Interruption.h"

#include <algorithm>
#include <chrono>

namespace nextgpt {

namespace {

using Kind = DataFinding::Kind;

constexpr unsigned kFewestThreads = 2;
constexpr unsigned kMostThreads = 16;
constexpr std::chrono::milliseconds kStopInterval{50};

std::optional<DataProblem> problemOf(const std::filesystem::path& file, Modality modality) {
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored))
        return DataProblem{Kind::MissingFile, file.string()};
    try {
        const MediaProbe probe = probeMedia(file);
        const bool readsItsAudio = modality == Modality::Audio && probe.hasAudio;
        if (probe.modality == modality || readsItsAudio)
            return std::nullopt;
        return DataProblem{Kind::UnreadableMedium, file.string() + " is " +
                                                       std::string(name(probe.modality)) + ", not " +
                                                       std::string(name(modality))};
    } catch (const EngineError& error) {
        return DataProblem{Kind::UnreadableMedium, file.string() + ": " + error.what()};
    }
}

} // namespace

FileProblems::~FileProblems() {
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

void FileProblems::add(const DialogueMedium& medium) {
    const Use use{medium.file, medium.modality};
    if (m_places.try_emplace(use, m_uses.size()).second)
        m_uses.push_back(use);
}

void FileProblems::start() {
    m_outcomes.resize(m_uses.size());
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), kFewestThreads, kMostThreads);
    for (std::size_t i = 0; i < std::min<std::size_t>(threads, m_uses.size()); ++i)
        m_threads.push_back(
            guardedThread("check of data", [this](const std::stop_token& stop) { readOn(stop); }));
}

void FileProblems::readOn(const std::stop_token& stop) {
    const InterruptionScope scope(stop);
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        if (m_next == m_uses.size())
            return;
        const std::size_t place = m_next++;
        lock.unlock();
        Outcome outcome = outcomeOf(m_uses[place]);
        lock.lock();
        m_outcomes[place] = std::move(outcome);
        m_isRead.notify_all();
    }
}

FileProblems::Outcome FileProblems::outcomeOf(const Use& use) {
    try {
        return {.problem = problemOf(use.first, use.second)};
    } catch (...) { // for the thread that waits
        return {.error = std::current_exception()};
    }
}

std::optional<DataProblem> FileProblems::of(const DialogueMedium& medium) {
    throwIfInterrupted();
    const std::size_t place = m_places.at({medium.file, medium.modality});
    std::unique_lock lock(m_mutex);
    while (!m_isRead.wait_for(lock, kStopInterval, [&] { return m_outcomes[place].has_value(); }))
        throwIfInterrupted();
    if (m_outcomes[place]->error)
        std::rethrow_exception(m_outcomes[place]->error);
    return m_outcomes[place]->problem;
}

} // namespace nextgpt
