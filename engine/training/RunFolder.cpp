// SPDX-License-Identifier: Apache-2.0
#include "engine/training/RunFolder.h"

#include "engine/core/TrainingKeys.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"

#include <ATen/ATen.h>

#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <fcntl.h>
#include <sys/file.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kStepPrefix = "step-";
constexpr const char* kPartial = ".part";
constexpr const char* kTensors = "state.safetensors";
constexpr const char* kState = "state.json";
constexpr const char* kDescription = "run.json";
constexpr const char* kStatus = "status.json";
constexpr std::size_t kLastKept = 2;
constexpr std::int64_t kFormat = 1;
constexpr std::int64_t kCurveBytes = 1LL << 30;

fs::path checkpointsIn(const fs::path& folder) {
    return folder / "checkpoints";
}

fs::path checkpointPath(const fs::path& folder, std::int64_t step) {
    return checkpointsIn(folder) / fmt::format("{}{:08}", kStepPrefix, step);
}

/// Processes of earlier versions that were killed while they removed a checkpoint left parts of it.
bool isComplete(const fs::path& checkpoint) {
    return fs::exists(checkpoint / kState) && fs::exists(checkpoint / kTensors);
}

/// Removes a folder so that a process that is killed meanwhile leaves all of it or what isPartial().
void discard(const fs::path& folder) {
    const fs::path partial = fs::path(folder).concat(kPartial);
    std::error_code failure;
    fs::remove_all(partial, failure);
    fs::rename(folder, partial, failure);
    fs::remove_all(failure ? folder : partial, failure);
}

bool isPartial(const fs::path& checkpoint) {
    return checkpoint.extension() == kPartial || !isComplete(checkpoint);
}

FileDescriptor lockFolder(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    const fs::path file = folder / "lock";
    FileDescriptor descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (failure || descriptor.get() < 0)
        throw EngineError(ErrorCode::FileNotWritable, "cannot create " + file.string());
    // The lock ends with the process, however it ends.
    if (::flock(descriptor.get(), LOCK_EX | LOCK_NB) != 0)
        throw EngineError(ErrorCode::FileNotWritable,
                          folder.string() + " is in use by another training process");
    return descriptor;
}

template<typename Value>
json optionalJson(const std::optional<Value>& value) {
    return value ? json(*value) : json();
}

std::optional<double> optionalNumber(const json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() || found->is_null() ? std::nullopt : std::optional(found->get<double>());
}

json toJson(const RunState& state) {
    return {{"format", kFormat},
            {"step", state.step},
            {"skipped_steps", state.skippedSteps},
            {"consecutive_skips", state.consecutiveSkips},
            {"validation", optionalJson(state.validation)},
            {"best_validation", optionalJson(state.bestValidation)},
            {"checkpoints_without_gain", state.checkpointsWithoutGain},
            {"data", state.data},
            {"threads", state.threads},
            {"steps", state.steps},
            {"processes", state.processes}};
}

RunState stateFrom(const json& object, const fs::path& file) {
    try {
        if (object.at("format").get<std::int64_t>() != kFormat)
            throw EngineError(ErrorCode::RequestInvalid, file.string() + ": unknown format");
        return {.step = object.at("step").get<std::int64_t>(),
                .skippedSteps = object.at("skipped_steps").get<std::int64_t>(),
                .consecutiveSkips = object.at("consecutive_skips").get<std::int64_t>(),
                .validation = optionalNumber(object, "validation"),
                .bestValidation = optionalNumber(object, "best_validation"),
                .checkpointsWithoutGain = object.at("checkpoints_without_gain").get<std::int64_t>(),
                .data = object.at("data").get<std::string>(),
                .threads = object.at("threads").get<int>(),
                .steps = object.value("steps", std::int64_t{0}), // these are newer than the format
                .processes = object.value("processes", 1)};
    } catch (const json::exception& error) {
        throw EngineError(ErrorCode::RequestInvalid, file.string() + ": " + error.what());
    }
}

std::string_view name(RunStatus::State state) {
    switch (state) {
    case RunStatus::State::Running:
        return keys::kRunning;
    case RunStatus::State::Finished:
        return keys::kFinished;
    case RunStatus::State::Stopped:
        return keys::kStopped;
    case RunStatus::State::NoImprovement:
        return keys::kNoImprovement;
    case RunStatus::State::Failed:
        return keys::kFailed;
    }
    return {};
}

std::optional<std::int64_t> numberAtStart(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end != text.data() ? std::optional(value) : std::nullopt;
}

/// The steps in the names of a folder's entries with this extension, ascending.
std::vector<std::int64_t> stepsIn(const fs::path& folder, std::string_view extension) {
    std::vector<std::int64_t> steps;
    std::error_code failure;
    for (const auto& entry : fs::directory_iterator(folder, failure)) {
        const std::string file = entry.path().filename().string();
        if (!file.starts_with(kStepPrefix) || entry.path().extension() != extension)
            continue;
        if (const auto step = numberAtStart(std::string_view(file).substr(kStepPrefix.size())))
            steps.push_back(*step);
    }
    std::sort(steps.begin(), steps.end());
    return steps;
}

} // namespace

RunFolder::RunFolder(fs::path folder)
    : m_folder(std::move(folder))
    , m_lock(lockFolder(m_folder)) {
    std::error_code ignored; // what a killed process left behind
    if (fs::is_directory(checkpointsIn(m_folder), ignored))
        for (const auto& entry : fs::directory_iterator(checkpointsIn(m_folder)))
            if (isPartial(entry.path()))
                fs::remove_all(entry.path(), ignored);
}

bool RunFolder::holdsRun(const fs::path& folder) {
    return fs::exists(folder / kDescription);
}

json RunFolder::description(const fs::path& folder) {
    if (!holdsRun(folder))
        throw EngineError(ErrorCode::RequestInvalid, folder.string() + " holds no run");
    return readJsonFile(folder / kDescription, {.invalid = ErrorCode::RequestInvalid});
}

void RunFolder::describe(const json& description) const {
    writeTextFileAtomically(m_folder / kDescription, description.dump(2) + "\n");
}

void RunFolder::writeStatus(const RunStatus& status) const {
    json object{{keys::kState, std::string(name(status.state))},
                {keys::kStep, status.step},
                {keys::kSteps, status.steps}};
    if (status.error)
        object[keys::kError] = {{keys::kCode, std::string(nextgpt::name(status.error->code))},
                                {keys::kDetail, status.error->detail}};
    writeTextFileAtomically(m_folder / kStatus, object.dump(2, ' ', false, json::error_handler_t::replace) +
                                                    "\n"); // a detail may name any file
}

std::vector<std::int64_t> RunFolder::checkpoints(const fs::path& folder) {
    std::vector<std::int64_t> steps = stepsIn(checkpointsIn(folder), "");
    std::erase_if(steps, [&folder](std::int64_t step) { return !isComplete(checkpointPath(folder, step)); });
    return steps;
}

fs::path RunFolder::samplesPath(const fs::path& folder, std::int64_t step) {
    return folder / "samples" / fmt::format("{}{:08}", kStepPrefix, step);
}

std::vector<std::int64_t> RunFolder::sampledSteps(const fs::path& folder) {
    return stepsIn(folder / "samples", ".json");
}

RunState RunFolder::readState(const fs::path& folder, std::int64_t step) {
    const fs::path file = checkpointPath(folder, step) / kState;
    return stateFrom(readJsonFile(file, {.invalid = ErrorCode::RequestInvalid}), file);
}

RunFolder::Checkpoint RunFolder::read(const fs::path& folder, std::int64_t step) {
    Checkpoint checkpoint{.state = readState(folder, step), .tensors = {}};
    SafetensorsFile file(checkpointPath(folder, step) / kTensors);
    for (const auto& [key, entry] : file.tensors())
        checkpoint.tensors[key] = file.take(key);
    return checkpoint;
}

std::optional<std::int64_t> RunFolder::best(const fs::path& folder) {
    const auto steps = checkpoints(folder);
    std::optional<std::int64_t> best;
    double lowest = std::numeric_limits<double>::infinity();
    for (const std::int64_t step : steps)
        if (const auto loss = readState(folder, step).validation; loss && *loss < lowest) {
            lowest = *loss;
            best = step;
        }
    return best || steps.empty() ? best : std::optional(steps.back());
}

void RunFolder::write(const Checkpoint& checkpoint, Kept kept) const {
    const fs::path target = checkpointPath(m_folder, checkpoint.state.step);
    const fs::path partial = fs::path(target).concat(kPartial);
    std::error_code ignored;
    fs::remove_all(partial, ignored);
    try {
        writeSafetensors(partial / kTensors, checkpoint.tensors);
        writeTextFileAtomically(partial / kState, toJson(checkpoint.state).dump(2) + "\n");
        std::error_code failure;
        fs::remove_all(target, failure); // no step with a complete checkpoint is repeated
        fs::rename(partial, target, failure);
        if (failure)
            throw EngineError(ErrorCode::FileNotWritable,
                              "cannot rename " + partial.string() + ": " + failure.message());
    } catch (const EngineError&) {
        fs::remove_all(partial, ignored);
        throw;
    }
    if (kept == Kept::LastTwoAndBest)
        removeOldCheckpoints();
}

void RunFolder::removeOldCheckpoints() const {
    const auto steps = checkpoints(m_folder);
    const auto kept = best(m_folder);
    for (std::size_t i = 0; i + kLastKept < steps.size(); ++i)
        if (steps[i] != kept)
            discard(checkpointPath(m_folder, steps[i]));
}

void RunFolder::append(const std::string& file, const std::string& header, const std::string& line) const {
    const fs::path path = m_folder / file;
    const bool isNew = !fs::exists(path);
    std::ofstream stream(path, std::ios::app);
    if (isNew)
        stream << header << '\n';
    stream << line << '\n' << std::flush;
    if (!stream)
        throw EngineError(ErrorCode::DiskFull, "cannot append to " + path.string());
}

void RunFolder::truncateAfter(const std::string& file, std::int64_t step) const {
    const fs::path path = m_folder / file;
    if (!fs::exists(path))
        return;
    const std::string text = readTextFile(path, kCurveBytes, ErrorCode::RequestInvalid);
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string::npos)
            break; // the last line was not written completely
        const std::string_view line = std::string_view(text).substr(at, end + 1 - at);
        at = end + 1;
        const auto number = numberAtStart(line);
        if (!number || *number <= step) // the header has no number
            kept += line;
    }
    writeTextFileAtomically(path, kept);
}

} // namespace nextgpt
