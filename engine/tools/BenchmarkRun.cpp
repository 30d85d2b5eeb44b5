// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/BenchmarkRun.h"

#include "engine/tools/EngineSession.h"
#include "engine/tools/Machine.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <vector>

namespace nextgpt::tools {

namespace {

using Clock = std::chrono::steady_clock;
using Samples = std::map<std::string, std::vector<double>>;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

/// A folder of our own under the system's temporary folder, removed with all that was made in it.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "nextgpt-benchmark-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw EngineError(ErrorCode::FileNotWritable, "no temporary folder");
        m_path = pattern;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The times of one reply, as a person with a stop-watch would take them: from Enter to each event. Text is
/// timed in replies with an image only; those with a video or an audio clip add what their medium took.
class StopWatch {
public:
    StopWatch(Samples& samples, Modality modality)
        : m_samples(samples)
        , m_medium(nextgpt::name(modality))
        , m_start(Clock::now()) {}

    void readAudioClips(const Event& event) {
        const double now = secondsSince(m_start);
        if (const auto* ready = std::get_if<MediaReady>(&event)) {
            m_samples[m_medium + "_seconds"].push_back(ready->recipe.seconds);
        } else if (const auto* progress = std::get_if<Progress>(&event);
                   progress != nullptr && progress->stage == Stage::Denoising) {
            if (m_lastStep >= 0)
                m_samples[stepMeasure()].push_back(now - m_lastStep);
            m_lastStep = now;
        } else if (isImage()) {
            hearText(event, now);
        }
    }

private:
    bool isImage() const { return m_medium == nextgpt::name(Modality::Image); }
    std::string stepMeasure() const { return isImage() ? "step_seconds" : m_medium + "_step_seconds"; }

    void hearText(const Event& event, double now) {
        if (std::holds_alternative<TextDelta>(event) && !m_sawText) {
            m_sawText = true;
            m_samples["first_text_seconds"].push_back(now);
        } else if (const auto* measured = std::get_if<TextMeasured>(&event)) {
            m_samples["tokens_per_second"].push_back(measured->tokensPerSecond);
        } else if (isEnd(event)) {
            m_samples["reply_seconds"].push_back(now);
        }
    }

    Samples& m_samples;
    std::string m_medium;
    Clock::time_point m_start;
    bool m_sawText = false;
    double m_lastStep = -1;
};

/// What to make, and with which seed.
struct Turn {
    Modality modality = Modality::Image;
    std::uint64_t seed = 0;
};

void runOnce(EngineSession& session, const BenchmarkPlan& plan, const Turn& turn, Samples& samples) {
    const TemporaryFolder folder;
    ReplyRequest request;
    request.messages = {Message{Role::User, {plan.prompt}}};
    request.mediaFolder = folder.path();
    request.options.seed = turn.seed;
    if (turn.modality != Modality::Image) { // whatever the words ask for
        request.options.switches.fill(ModalitySwitch::Never);
        request.options.switches[turn.modality] = ModalitySwitch::Force;
    }
    if (plan.steps > 0)
        request.options.media[turn.modality].steps = plan.steps;
    StopWatch readVideoClips(samples, turn.modality);
    const Event end = session.run(request, [&](const Event& event) { readVideoClips.readAudioClips(event); });
    if (const auto* failed = std::get_if<Failed>(&end))
        throw EngineError(failed->error.code, failed->error.detail);
    if (!std::holds_alternative<Finished>(end))
        throw EngineError(ErrorCode::RequestInvalid, "the benchmark was cancelled");
}

} // namespace

nlohmann::json runBenchmarkPlan(const BenchmarkPlan& plan) {
    const auto start = Clock::now();
    EngineSession session(plan.engine);
    const Catalogue catalogue = session.waitUntilLoaded();
    nlohmann::json result{{"load_seconds", secondsSince(start)},
                          {"bundle", catalogue.bundleName},
                          {"device", catalogue.device},
                          {"prompt", plan.prompt},
                          {"runs", plan.runs}};
    Samples warmUp;
    Samples samples;
    for (const Modality modality : kMediaModalities) {
        if (modality != Modality::Image && !catalogue.canGenerate[modality])
            continue;
        runOnce(session, plan, {modality, 0}, warmUp);
        for (int run = 1; run <= plan.runs; ++run)
            runOnce(session, plan, {modality, static_cast<std::uint64_t>(run)}, samples);
    }
    for (const auto& [measure, values] : samples)
        result[measure] = {{"median", median(values)},
                           {"count", values.size()},
                           {"smallest", *std::min_element(values.begin(), values.end())},
                           {"largest", *std::max_element(values.begin(), values.end())}};
    for (const auto& [measure, values] : warmUp)
        if (!measure.ends_with("step_seconds"))
            result["first_run"][measure] = values.front();
    result["peak_memory_bytes"] = peakMemoryBytes();
    return result;
}

} // namespace nextgpt::tools
