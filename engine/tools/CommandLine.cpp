// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/CommandLine.h"

#include "engine/pipeline/ErrorFrom.h"
#include "engine/request/Job.h"
#include "engine/tools/BenchmarkCommand.h"
#include "engine/tools/BundleCommand.h"
#include "engine/tools/CheckCommand.h"
#include "engine/tools/DatasetCommand.h"
#include "engine/tools/InspectCommand.h"
#include "engine/tools/ReplyCommand.h"
#include "engine/tools/TrainCommand.h"
#include "engine/tools/VerifyCommand.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/process/ExitStatus.h"

#include <spdlog/cfg/env.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <exception>
#include <string>

namespace nextgpt::tools {

namespace {

struct Command {
    std::string_view word;
    const char* summary;
    int (*run)(int argc, char** argv);
};

constexpr std::array<Command, 8> kCommands{{
    {.word = "reply", .summary = "reply to a message, or to every line of a batch file", .run = runReply},
    {.word = "inspect", .summary = "describe a bundle or a checkpoint and check it", .run = runInspect},
    {.word = "verify", .summary = "compare a network with reference outputs", .run = runVerify},
    {.word = "benchmark", .summary = "measure speed and memory", .run = runBenchmark},
    {.word = "train",
     .summary = "align projections and adapters in NExT-GPT's three stages",
     .run = runTrain},
    {.word = "dataset", .summary = "check training data, or make dialogues from captions", .run = runDataset},
    {.word = "bundle",
     .summary = "make bundles from published weights or training runs, and list them",
     .run = runBundle},
    {.word = "--check", .summary = "report hardware, libraries and the default bundle", .run = runCheck},
}};

const Command* find(std::string_view word) {
    const auto* found =
        std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& c) { return c.word == word; });
    return found == kCommands.end() ? nullptr : found;
}

std::string usage() {
    std::string text = "Usage: nextgpt COMMAND [OPTIONS]\n\nCommands:\n";
    for (const Command& command : kCommands) {
        std::string word(command.word);
        word.resize(12, ' ');
        text += "  " + word + command.summary + "\n";
    }
    return text + "\n`nextgpt COMMAND --help` describes the options of a command.\n";
}

int runWithoutCommand(std::string_view word) {
    if (word == "--help" || word == "-h") {
        printOut(usage());
        return kSuccess;
    }
    printError(usage());
    return kUsage;
}

/// stdout is for the command's result, so the log goes to stderr: warnings, or more if SPDLOG_LEVEL is set.
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
    const std::string_view word = argc > 1 ? argv[1] : "";
    const Command* command = find(word);
    if (command == nullptr)
        return runWithoutCommand(word);
    logToStandardError();
    try {
        return command->run(argc - 1, argv + 1);
    } catch (const Stopped&) {
        return kCancelled;
    } catch (...) {
        printFailure(errorFrom(std::current_exception()));
    }
    return kFailure;
}

} // namespace nextgpt::tools
