// SPDX-License-Identifier: Apache-2.0
// Checks and measurements of the engine on a device; see tests/gpu/README.md. Writes lines of JSON
// (Report.h).
#include "engine/core/Error.h"
#include "engine/pipeline/ErrorFrom.h"
#include "engine/tools/process/ExitStatus.h"
#include "tests/gpu/check/Checks.h"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <functional>
#include <map>

namespace {

using nextgpt::gpu::Report;
using nextgpt::gpu::Setting;

constexpr int kSkipped = 77; ///< the exit status that ctest reports as skipped

const std::map<std::string, std::function<void(const Setting&, Report&)>>& checks() {
    static const std::map<std::string, std::function<void(const Setting&, Report&)>> kChecks{
        {"device", nextgpt::gpu::checkDevice},   {"ceilings", nextgpt::gpu::measureCeilings},
        {"kernels", nextgpt::gpu::checkKernels}, {"parity", nextgpt::gpu::checkParity},
        {"routes", nextgpt::gpu::checkRoutes},   {"cancels", nextgpt::gpu::checkCancels},
        {"memory", nextgpt::gpu::checkMemory},   {"networks", nextgpt::gpu::timeNetworks},
        {"repeats", nextgpt::gpu::checkRepeats}, {"capped", nextgpt::gpu::checkCapped},
        {"hold", nextgpt::gpu::holdMemory},      {"beside", nextgpt::gpu::checkBeside},
        {"sampler", nextgpt::gpu::checkSampler}, {"exchange", nextgpt::gpu::checkExchange},
    };
    return kChecks;
}

int run(const std::vector<std::string>& asked, Setting setting) {
    Report report;
    try {
        setting.device = nextgpt::chooseDevice(setting.deviceWish);
    } catch (const nextgpt::EngineError& error) {
        report.note("skipped", error.what());
        return kSkipped;
    }
    for (const std::string& check : asked) {
        try {
            checks().at(check)(setting, report);
        } catch (const std::exception&) {
            const nextgpt::Error error = nextgpt::errorFrom(std::current_exception());
            report.require(check, std::string(nextgpt::name(error.code)) + ": " + error.detail);
        }
    }
    return report.allPassed() ? nextgpt::tools::kSuccess : nextgpt::tools::kFailure;
}

} // namespace

int main(int argc, char** argv) {
    spdlog::set_default_logger(spdlog::stderr_color_mt("nextgpt"));
    CLI::App app("Checks the engine on a device; exits with 77 where there is none.", "nextgpt_gpu_check");
    std::vector<std::string> asked;
    Setting setting;
    std::vector<std::string> known;
    for (const auto& [word, check] : checks())
        known.push_back(word);
    app.add_option("checks", asked, "Which, in this order")->required()->check(CLI::IsMember(known));
    app.add_option("--device", setting.deviceWish, "cuda, cuda:N or cpu")->capture_default_str();
    app.add_option("--data", setting.data, "The folder tests/data");
    app.add_option("--bundle", setting.bundle, "The pocket bundle");
    app.add_option("--work", setting.work, "A folder for what is made")->default_val("gpu-check");
    app.add_option("--network", setting.names, "Folders that references.py made");
    app.add_option("--count", setting.count, "How often something is repeated; 0: the check's own number");
    app.add_option("--mebibytes", setting.mebibytes, "The allocator's cap, or what \"hold\" leaves");
    app.add_flag("--tiny", setting.tiny, "The sizes of the dry run");
    CLI11_PARSE(app, argc, argv);
    return run(asked, setting);
}
