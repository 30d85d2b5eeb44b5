// SPDX-License-Identifier: Apache-2.0
#include "engine/training/RunJournal.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/training/RunDescription.h"
#include "engine/training/RunReport.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

RunJournal::RunJournal(const std::filesystem::path& folder, int rank) {
    if (rank == 0)
        m_folder.emplace(folder);
}

void RunJournal::open(const TrainingRequest& request, const Bundle& bundle) const {
    if (!m_folder)
        return;
    const auto& folder = m_folder->path();
    if (request.start == TrainingRequest::Start::Resume) {
        requireSameBundle(bundle, readDescription(RunFolder::description(folder), folder).bundleHash);
        return;
    }
    if (RunFolder::holdsRun(folder))
        throw EngineError(ErrorCode::RequestInvalid,
                          folder.string() + " holds a run already; resume it or choose another folder");
    m_folder->describe(describe(request, bundle));
}

void RunJournal::note(const RunStatus& status) const {
    if (m_folder)
        m_folder->writeStatus(status);
}

void RunJournal::noteFailure(const RunStatus& status) const {
    try {
        note(status);
    } catch (const EngineError& notWritten) {
        log("training")->warn("the state of the run is not noted: {}", notWritten.what());
    }
}

void RunJournal::continueAfter(std::int64_t step) const {
    if (!m_folder)
        return;
    m_folder->truncateAfter("curve.csv", step);
    m_folder->truncateAfter("validation.csv", step);
}

void RunJournal::record(const TrainingStep& step) const {
    if (m_folder)
        m_folder->append("curve.csv", curveHeader(), curveLine(step));
}

void RunJournal::record(std::int64_t step, const MeanLosses& validation) const {
    if (m_folder)
        m_folder->append("validation.csv", validationHeader(), validationLine(step, validation));
}

void RunJournal::write(const RunFolder::Checkpoint& checkpoint, RunFolder::Kept kept) const {
    if (m_folder)
        m_folder->write(checkpoint, kept);
}

std::filesystem::path RunJournal::samplesPath(std::int64_t step) const {
    return RunFolder::samplesPath(m_folder->path(), step);
}

void RunJournal::writeReport() const {
    if (!m_folder)
        return;
    try {
        writeRunReport(m_folder->path());
    } catch (const EngineError& error) {
        log("training")->warn("the report was not written: {}", error.what());
    }
}

} // namespace nextgpt
