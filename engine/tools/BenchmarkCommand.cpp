// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/BenchmarkCommand.h"

#include "engine/io/JsonFile.h"
#include "engine/tools/BenchmarkRun.h"
#include "engine/tools/Commands.h"
#include "engine/tools/EngineOptionsArguments.h"
#include "engine/tools/Machine.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <fstream>
#include <iostream>

namespace nextgpt::tools {

namespace {

nlohmann::json machineJson() {
    const Machine machine = describeMachine();
    return {{"system", machine.system},
            {"processor", machine.processor},
            {"cores", machine.cores},
            {"vector_units", machine.vectorUnits},
            {"memory_bytes", machine.memoryBytes}};
}

/// Keeps what other programs wrote into the same file (the reference's numbers), replaces ours.
void writeResult(const std::string& path, const nlohmann::json& ours) {
    nlohmann::json whole = nlohmann::json::object();
    try {
        whole = readJsonFile(path);
    } catch (const EngineError&) {
        // Absent or not a result file: it is written anew.
    }
    whole["nextgpt"] = ours;
    std::ofstream file(path);
    file << whole.dump(2) << "\n";
    if (!file)
        throw EngineError(ErrorCode::FileNotWritable, "cannot write " + path);
}

} // namespace

int runBenchmark(int argc, char** argv) {
    CLI::App app("Measures load time, first token, tokens/s, s/image, s/step and peak memory.",
                 "nextgpt benchmark");
    BenchmarkPlan plan;
    std::string out;
    std::string commit;
    app.add_option("--out", out, "Write the JSON there too");
    app.add_option("--commit", commit, "Written into the result");
    app.add_option("--runs", plan.runs, "Measured runs after one warm-up; medians are reported")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    app.add_option("--prompt", plan.prompt, "A request that makes an image")->capture_default_str();
    app.add_option("--steps", plan.steps, "Denoising steps; 0 means the bundle's default")
        ->check(CLI::Range(0, 1000))
        ->capture_default_str();
    addEngineOptions(app, plan.engine);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kSuccess : kUsage;
    }
    plan.engine = withDefaultBundle(plan.engine);
    nlohmann::json result = runBenchmarkPlan(plan);
    result["date"] = today();
    result["commit"] = commit;
    result["machine"] = machineJson();
    std::cout << result.dump(2) << "\n";
    if (!out.empty())
        writeResult(out, result);
    return kSuccess;
}

} // namespace nextgpt::tools
