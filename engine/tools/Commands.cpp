// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/Commands.h"

#include "engine/core/Error.h"
#include "engine/tools/BenchmarkCommand.h"
#include "engine/tools/CheckCommand.h"
#include "engine/tools/InspectCommand.h"
#include "engine/tools/ReplyCommand.h"
#include "engine/tools/VerifyCommand.h"

#include <spdlog/cfg/env.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cstdio>

namespace nextgpt::tools {

namespace {

struct Command {
    std::string_view word;
    int (*run)(int argc, char** argv);
};

constexpr std::array<Command, 5> kCommands{{
    {"reply", runReply},
    {"verify", runVerify},
    {"inspect", runInspect},
    {"benchmark", runBenchmark},
    {"--check", runCheck},
}};

const Command* find(std::string_view word) {
    const auto* found =
        std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& c) { return c.word == word; });
    return found == kCommands.end() ? nullptr : found;
}

/// stdout belongs to the command's answer; the log goes to stderr and is quiet unless SPDLOG_LEVEL asks.
void logToStandardError() {
    spdlog::set_default_logger(spdlog::stderr_color_mt("nextgpt"));
    spdlog::set_level(spdlog::level::warn);
    spdlog::cfg::load_env_levels();
}

} // namespace

bool isCommand(std::string_view word) {
    return find(word) != nullptr;
}

int runCommand(int argc, char** argv) {
    const Command* command = argc > 1 ? find(argv[1]) : nullptr;
    if (command == nullptr) {
        std::fputs("nextgpt: the commands are reply, verify, inspect, benchmark and --check\n", stderr);
        return kUsage;
    }
    logToStandardError();
    try {
        return command->run(argc - 1, argv + 1);
    } catch (const EngineError& error) {
        const std::string code(name(error.code()));
        std::fprintf(stderr, "nextgpt: %s: %s\n", code.c_str(), error.what());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "nextgpt: %s\n", error.what());
    }
    return kFailure;
}

} // namespace nextgpt::tools
