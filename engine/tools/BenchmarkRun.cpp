// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/BenchmarkRun.h"

#include "engine/core/Keys.h"
#include "engine/tools/process/SynchronousEngine.h"
#include "engine/tools/process/SystemInfo.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
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

/// A new folder in the system's temporary folder, removed with its contents by the destructor.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "nextgpt-benchmark-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw EngineError(ErrorCode::FileNotWritable, "cannot create a temporary folder");
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

/// Records the times of one reply, measured from its submission. Text figures are recorded for image replies
/// only, so that all of them come from the same prompt and length.
class ReplyTimer {
public:
    ReplyTimer(Samples& samples, Modality modality)
        : m_samples(samples)
        , m_modality(modality)
        , m_start(Clock::now()) {}

    void record(const Event& event) {
        const double now = secondsSince(m_start);
        const std::string medium(name(m_modality));
        if (const auto* ready = std::get_if<MediaReady>(&event)) {
            m_samples[medium + "_seconds"].push_back(ready->recipe.seconds);
        } else if (const auto* progress = std::get_if<Progress>(&event);
                   progress != nullptr && progress->stage == Stage::Denoising) {
            if (m_lastStep)
                m_samples[isImage() ? "step_seconds" : medium + "_step_seconds"].push_back(now - *m_lastStep);
            m_lastStep = now;
        } else if (isImage()) {
            recordText(event, now);
        }
    }

private:
    bool isImage() const { return m_modality == Modality::Image; }

    void recordText(const Event& event, double now) {
        if (std::holds_alternative<TextDelta>(event) && !m_hasText) {
            m_hasText = true;
            m_samples["first_text_seconds"].push_back(now);
        } else if (const auto* measured = std::get_if<TextMeasured>(&event)) {
            m_samples[keys::kTokensPerSecond].push_back(measured->tokensPerSecond);
        } else if (isEnd(event)) {
            m_samples["reply_seconds"].push_back(now);
        }
    }

    Samples& m_samples;
    Modality m_modality;
    Clock::time_point m_start;
    bool m_hasText = false;
    std::optional<double> m_lastStep;
};

struct Run {
    Modality modality = Modality::Image;
    std::uint64_t seed = 0;
};

void runOnce(SynchronousEngine& engine, const BenchmarkPlan& plan, const Run& run, Samples& samples) {
    const TemporaryFolder folder;
    ReplyRequest request;
    request.messages = {Message{Role::User, {plan.prompt}}};
    request.mediaFolder = folder.path();
    request.options = plan.options;
    request.options.seed = run.seed;
    if (run.modality != Modality::Image) { // the prompt asks for an image
        request.options.switches.fill(ModalitySwitch::Never);
        request.options.switches[run.modality] = ModalitySwitch::Force;
    }
    ReplyTimer timer(samples, run.modality);
    const Event end = engine.run(request, [&](const Event& event) { timer.record(event); });
    if (const auto* failed = std::get_if<Failed>(&end))
        throw EngineError(failed->error.code, failed->error.detail);
    if (!std::holds_alternative<Finished>(end))
        throw EngineError(ErrorCode::RequestInvalid, "the benchmark was cancelled");
}

} // namespace

nlohmann::json runBenchmarkPlan(const BenchmarkPlan& plan) {
    const auto start = Clock::now();
    SynchronousEngine engine(plan.engine);
    const Catalogue catalogue = engine.waitUntilLoaded();
    nlohmann::json result{{"load_seconds", secondsSince(start)},
                          {keys::kBundle, catalogue.bundleName},
                          {"device", catalogue.device},
                          {keys::kPrompt, plan.prompt},
                          {"runs", plan.runs}};
    Samples warmUp;
    Samples samples;
    for (const Modality modality : kMediaModalities) {
        if (modality != Modality::Image && !catalogue.canGenerate[modality])
            continue;
        runOnce(engine, plan, {modality, 0}, warmUp);
        for (int run = 1; run <= plan.runs; ++run)
            runOnce(engine, plan, {modality, static_cast<std::uint64_t>(run)}, samples);
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
