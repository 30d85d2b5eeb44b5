// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/CheckCommand.h"

#include "engine/core/Error.h"
#include "engine/session/DefaultBundle.h"
#include "engine/tools/Commands.h"
#include "engine/tools/Machine.h"

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

nlohmann::json report(const Machine& machine) {
    nlohmann::json result{{"system", machine.system},
                          {"processor", machine.processor},
                          {"cores", machine.cores},
                          {"vector_units", machine.vectorUnits},
                          {"memory_bytes", machine.memoryBytes},
                          {"available_bytes", machine.availableBytes},
                          {"nvidia_driver", machine.nvidiaDriver},
                          {"libtorch", TORCH_VERSION}};
    try {
        result["bundle"] = defaultBundle().string();
    } catch (const EngineError& error) {
        result["bundle"] = nullptr;
        result["bundle_error"] = error.what();
    }
    return result;
}

void printForPeople(const nlohmann::json& facts, const Machine& machine) {
    std::cout
        << "System     " << machine.system << "\n"
        << "Processor  " << machine.processor << ", " << machine.cores << " cores, " << machine.vectorUnits
        << "\n"
        << "Memory     " << gibibytes(machine.memoryBytes) << ", " << gibibytes(machine.availableBytes)
        << " free\n"
        << "NVIDIA     "
        << (machine.nvidiaDriver.empty() ? "no driver answers; everything runs on the CPU"
                                         : machine.nvidiaDriver)
        << "\n"
        << "libtorch   " << TORCH_VERSION << "\n"
        << "Bundle     "
        << (facts.at("bundle").is_null() ? facts.at("bundle_error") : facts.at("bundle")).get<std::string>()
        << "\n";
}

} // namespace

int runCheck(int argc, char** argv) {
    CLI::App app("Says what this machine offers and what the program will use of it.", "nextgpt --check");
    bool asJson = false;
    app.add_flag("--json", asJson, "The same as one JSON object");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kSuccess : kUsage;
    }
    const Machine machine = describeMachine();
    const nlohmann::json facts = report(machine);
    if (asJson)
        std::cout << facts.dump(2) << "\n";
    else
        printForPeople(facts, machine);
    return facts.at("bundle").is_null() ? kFailure : kSuccess;
}

} // namespace nextgpt::tools
