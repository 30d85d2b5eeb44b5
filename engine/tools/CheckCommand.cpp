// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/CheckCommand.h"

#include "engine/tools/arguments/ParseStatus.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/tools/process/SystemReport.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace nextgpt::tools {

namespace {

std::string gibibytes(std::int64_t bytes) {
    return fmt::format("{:.1f} GiB", static_cast<double>(bytes) / (1LL << 30));
}

nlohmann::json toJson(const SystemReport& report) {
    nlohmann::json result = toJson(report.system);
    result["gpus"] = nlohmann::json::array();
    for (const SystemReport::Gpu& gpu : report.gpus)
        result["gpus"].push_back({{"name", gpu.name}, {"memory_bytes", gpu.memoryBytes}});
    result["libtorch"] = report.libtorch;
    result["bundle"] = nullptr;
    if (report.bundleError.empty())
        result["bundle"] = report.bundle;
    else
        result["bundle_error"] = report.bundleError;
    return result;
}

void printRow(const char* name, const std::string& value) {
    printOut(fmt::format("{:<10} {}\n", name, terminalName(value)));
}

void printText(const SystemReport& report) {
    const SystemInfo& info = report.system;
    printRow("System", info.system);
    printRow("Processor", fmt::format("{}, {} cores, {}", info.processor, info.cores, info.vectorUnits));
    printRow("Memory", gibibytes(info.memoryBytes) + ", " + gibibytes(info.availableBytes) + " free");
    for (const SystemReport::Gpu& gpu : report.gpus)
        printRow("GPU", gpu.name + ", " + gibibytes(gpu.memoryBytes));
    printRow("NVIDIA",
             info.nvidiaDriver.empty() ? "no driver found; everything runs on the CPU" : info.nvidiaDriver);
    printRow("libtorch", report.libtorch);
    printRow("Bundle", report.bundleError.empty() ? report.bundle : report.bundleError);
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
        return parseStatus(app, error);
    }
    const SystemReport report = readSystemReport();
    if (asJson)
        printJson(toJson(report), 2);
    else
        printText(report);
    return report.bundleError.empty() ? kSuccess : kFailure;
}

} // namespace nextgpt::tools
