// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/CheckCommand.h"

#include "engine/core/Error.h"
#include "engine/session/DefaultBundle.h"
#include "engine/tools/ExitStatus.h"
#include "engine/tools/SystemInfo.h"

#include <torch/csrc/api/include/torch/version.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <iostream>

namespace nextgpt::tools {

namespace {

std::string gibibytes(std::int64_t bytes) {
    return fmt::format("{:.1f} GiB", static_cast<double>(bytes) / (1LL << 30));
}

nlohmann::json report(const SystemInfo& info) {
    nlohmann::json result = toJson(info);
    result["libtorch"] = TORCH_VERSION;
    try {
        result["bundle"] = defaultBundle().string();
    } catch (const EngineError& error) {
        result["bundle"] = nullptr;
        result["bundle_error"] = error.what();
    }
    return result;
}

void printText(const nlohmann::json& summary, const SystemInfo& info) {
    std::cout << "System     " << info.system << "\n"
              << "Processor  " << info.processor << ", " << info.cores << " cores, " << info.vectorUnits
              << "\n"
              << "Memory     " << gibibytes(info.memoryBytes) << ", " << gibibytes(info.availableBytes)
              << " free\n"
              << "NVIDIA     "
              << (info.nvidiaDriver.empty() ? "no driver found; everything runs on the CPU"
                                            : info.nvidiaDriver)
              << "\n"
              << "libtorch   " << TORCH_VERSION << "\n"
              << "Bundle     "
              << (summary.at("bundle").is_null() ? summary.at("bundle_error") : summary.at("bundle"))
                     .get<std::string>()
              << "\n";
}

} // namespace

int runCheck(int argc, char** argv) {
    CLI::App app("Reports the hardware, the libraries and the default bundle that the program uses.",
                 "nextgpt --check");
    bool asJson = false;
    app.add_flag("--json", asJson, "Print one JSON object");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kSuccess : kUsage;
    }
    const SystemInfo info = readSystemInfo();
    const nlohmann::json summary = report(info);
    if (asJson)
        std::cout << summary.dump(2) << "\n";
    else
        printText(summary, info);
    return summary.at("bundle").is_null() ? kFailure : kSuccess;
}

} // namespace nextgpt::tools
