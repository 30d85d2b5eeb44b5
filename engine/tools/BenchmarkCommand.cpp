// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/BenchmarkCommand.h"

#include "engine/core/Error.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/JsonFile.h"
#include "engine/tools/BenchmarkRun.h"
#include "engine/tools/arguments/EngineArguments.h"
#include "engine/tools/arguments/MediaArguments.h"
#include "engine/tools/arguments/ParseStatus.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/tools/process/SystemInfo.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace nextgpt::tools {

namespace {

constexpr int kMaxRuns = 1'000;
constexpr std::int64_t kMaxResultBytes = 16LL << 20;

/// The existing contents of the result file, which also holds the reference's figures. Throws RequestInvalid,
/// before anything is measured, if the file is not a result.
nlohmann::json earlierResults(const std::string& path) {
    if (path.empty() || !std::filesystem::exists(path))
        return nlohmann::json::object();
    return readJsonFile(path, {.bytes = kMaxResultBytes, .invalid = ErrorCode::RequestInvalid});
}

} // namespace

int runBenchmark(int argc, char** argv) {
    CLI::App app("Measures loading, text and media generation and peak memory; prints one JSON object.",
                 "nextgpt benchmark");
    BenchmarkPlan plan;
    std::string out;
    std::string commit;
    app.add_option("--out", out, "Also write the result to this JSON file, under \"nextgpt\"");
    app.add_option("--commit", commit, "Commit identifier to record in the result");
    app.add_option("--runs", plan.runs, "Measured runs per modality, after one warm-up run")
        ->check(CLI::Range(1, kMaxRuns))
        ->capture_default_str();
    app.add_option("--prompt", plan.prompt, "Prompt that makes the model generate an image")
        ->capture_default_str();
    addMediaOptions(app, plan.options);
    addEngineOptions(app, plan.engine);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseStatus(app, error);
    }
    nlohmann::json file = earlierResults(out);
    plan.engine = withDefaultBundle(plan.engine);
    nlohmann::json result = runBenchmarkPlan(plan);
    result["date"] = today();
    result["commit"] = commit;
    result["machine"] = toJson(readSystemInfo());
    printJson(result, 2);
    file["nextgpt"] = std::move(result);
    if (!out.empty())
        writeTextFileAtomically(out, file.dump(2) + "\n");
    return kSuccess;
}

} // namespace nextgpt::tools
