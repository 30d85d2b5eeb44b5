// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/TrainCommand.h"

#include "engine/bundle/FileHashes.h"
#include "engine/core/Error.h"
#include "engine/core/GuardedThread.h"
#include "engine/core/TrainingKeys.h"
#include "engine/io/JsonFile.h"
#include "engine/session/Device.h"
#include "engine/tools/arguments/EngineArguments.h"
#include "engine/tools/arguments/NameCheck.h"
#include "engine/tools/arguments/ParseStatus.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/printing/TrainingPrinter.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/tools/process/Interrupt.h"
#include "engine/training/RunFolder.h"
#include "engine/training/RunReport.h"
#include "engine/training/Trainer.h"

#include <ATen/Parallel.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <map>
#include <thread>

namespace nextgpt::tools {

namespace {

constexpr std::chrono::milliseconds kPollInterval{50};

struct TrainArguments {
    std::string stage;
    EngineOptions engine;
    std::vector<std::string> data;
    std::vector<std::string> validation;
    std::string media;
    std::string run;
    std::string config;
    std::string cache;
    std::int64_t steps = 0; ///< 0: as configured
    std::string precision;  ///< empty: as configured
    std::optional<double> latentLoss{};
    Fidelity fidelity = Fidelity::Corrected;
    TrainingRequest::Start start = TrainingRequest::Start::New;
    TrainingFormat format = TrainingFormat::Text;
};

void addOptions(CLI::App& app, TrainArguments& arguments) {
    app.add_option("stage", arguments.stage,
                   "encode: the input projection learns from captioned media; decode: output projections and "
                   "signal tokens learn from captions; instruct: everything learns from dialogues")
        ->required()
        ->check(isNameOf(kTrainingStages));
    addEngineOptions(app, arguments.engine);
    app.add_option("--data", arguments.data, "Training data: JSON, JSON lines or CSV files, or folders");
    app.add_option("--validation", arguments.validation, "Validation data of the same kinds");
    app.add_option("--media", arguments.media, "Folder of the media that the data name");
    app.add_option("--out", arguments.run, "Folder of the run")->required();
    app.add_option("--config", arguments.config, "JSON file with values that differ from the defaults");
    app.add_option("--cache", arguments.cache,
                   "Folder of encoder results that runs share (default: the user's cache folder)");
    app.add_option("--steps", arguments.steps, "Number of optimiser steps instead of epochs")
        ->check(CLI::PositiveNumber);
    app.add_option("--precision", arguments.precision,
                   "In which dtype the networks are multiplied (default: float32)")
        ->check(isNameOf(kTrainingPrecisions));
    app.add_flag_callback(
        "--latent-loss", [&arguments] { arguments.latentLoss = 1.0; },
        "Output projections also learn to make the frozen decoders denoise the captioned images and videos");
    app.add_flag_callback(
        "--as-published", [&arguments] { arguments.fidelity = Fidelity::AsPublished; },
        "Repeat the known defects of NExT-GPT's published training");
    app.add_flag_callback(
        "--resume", [&arguments] { arguments.start = TrainingRequest::Start::Resume; },
        "Continue the run in --out at its last checkpoint");
    app.add_flag_callback(
        "--json", [&arguments] { arguments.format = TrainingFormat::Json; },
        "Print one JSON object per event");
}

std::vector<std::filesystem::path> pathsOf(const std::vector<std::string>& words) {
    return {words.begin(), words.end()};
}

std::filesystem::path cacheFolder(const TrainArguments& arguments) {
    if (!arguments.cache.empty())
        return arguments.cache;
    const auto user = userCacheFolder();
    return user.empty() ? std::filesystem::path(arguments.run) / "cache" : user / "training";
}

TrainingRequest newRequest(const TrainArguments& arguments) {
    if (arguments.data.empty())
        throw CLI::RequiredError("--data");
    TrainingConfig config =
        TrainingConfig::defaults(*trainingStageFromName(arguments.stage), arguments.fidelity);
    if (!arguments.config.empty())
        config = config.with(readJsonFile(arguments.config, {.invalid = ErrorCode::RequestInvalid}));
    if (arguments.steps > 0)
        config.steps = arguments.steps;
    if (arguments.latentLoss)
        config.latentLoss = *arguments.latentLoss;
    if (!arguments.precision.empty())
        config.precision = *trainingPrecisionFromName(arguments.precision);
    return {.bundle = withDefaultBundle(arguments.engine).bundle,
            .data = {.training = pathsOf(arguments.data),
                     .validation = pathsOf(arguments.validation),
                     .media = arguments.media},
            .run = arguments.run,
            .cache = cacheFolder(arguments),
            .config = std::move(config),
            .start = TrainingRequest::Start::New};
}

TrainingRequest requestOf(const TrainArguments& arguments) {
    if (arguments.start == TrainingRequest::Start::New)
        return newRequest(arguments);
    const bool changes = !arguments.data.empty() || !arguments.validation.empty() ||
                         !arguments.config.empty() || arguments.steps > 0 || !arguments.precision.empty() ||
                         arguments.latentLoss || arguments.fidelity == Fidelity::AsPublished;
    if (changes)
        throw CLI::ValidationError("--resume", "a resumed run keeps its own data and configuration");
    TrainingRequest request = resumedRequest(arguments.run, cacheFolder(arguments));
    if (name(request.config.stage) != arguments.stage)
        throw EngineError(ErrorCode::RequestInvalid, "the run in " + arguments.run + " is of stage " +
                                                         std::string(name(request.config.stage)));
    return request;
}

std::string_view textOf(TrainingEnd end) {
    switch (end) {
    case TrainingEnd::Finished:
        return keys::kFinished;
    case TrainingEnd::Stopped:
        return keys::kStopped;
    case TrainingEnd::NoImprovement:
        return keys::kNoImprovement;
    }
    return {};
}

/// Every process of a machine gets a GPU of its own, unless the argument names one.
at::Device trainingDevice(const std::string& name) {
    const at::Device chosen = chooseDevice(name).device;
    if (!chosen.is_cuda() || !wasLaunchedInParallel() || name.find(':') != std::string::npos)
        return chosen;
    const auto count = std::max<std::size_t>(1, installedGpus().size());
    const std::size_t own = static_cast<std::size_t>(rankOnThisMachine()) % count;
    return chooseDevice("cuda:" + std::to_string(own)).device;
}

int trainAndPrint(const TrainingRequest& request, const TrainArguments& arguments) {
    if (arguments.engine.threads > 0)
        at::set_num_threads(arguments.engine.threads);
    const at::Device device = trainingDevice(arguments.engine.device);
    TrainingPrinter printer(arguments.format);
    std::stop_source stop;
    const Interrupt interrupt;
    // A signal handler may not stop a std::stop_source.
    const std::jthread watcher = guardedThread("the watcher of signals", [&stop](const std::stop_token& end) {
        while (!end.stop_requested() && !Interrupt::arrived())
            std::this_thread::sleep_for(kPollInterval);
        if (Interrupt::arrived())
            stop.request_stop();
    });
    const auto processes = openCommunicator();
    const TrainingEnd end = trainTogether(
        request, device, [&](const TrainingEvent& event) { printer.print(event); }, stop.get_token(),
        *processes);
    processes->finish();
    if (processes->rank() > 0)
        return end == TrainingEnd::Stopped ? kCancelled : kSuccess;
    printer.finishLine();
    if (arguments.format == TrainingFormat::Json)
        printJson({{keys::kEvent, keys::kEnd}, {keys::kReason, std::string(textOf(end))}});
    else if (end == TrainingEnd::Stopped && !RunFolder::holdsRun(request.run)) // while the data were checked
        printOut("stopped before the run began; give the same command to start it\n");
    else if (end == TrainingEnd::Stopped)
        printOut("stopped; continue with: nextgpt train " + arguments.stage + " --out " +
                 terminalName(arguments.run) + " --resume\n");
    return end == TrainingEnd::Stopped ? kCancelled : kSuccess;
}

/// `nextgpt train report RUN`.
int report(int argc, char** argv) {
    CLI::App app("Writes the HTML report of a training run: curves, samples and configuration in one file.",
                 "nextgpt train report");
    std::string run;
    app.add_option("run", run, "Folder of the run")->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseStatus(app, error);
    }
    printOut(terminalName(writeRunReport(run).string()) + '\n');
    return kSuccess;
}

} // namespace

int runTrain(int argc, char** argv) {
    if (argc > 1 && std::string_view(argv[1]) == "report")
        return report(argc - 1, argv + 1);
    CLI::App app("Trains one stage of NExT-GPT's alignment (arXiv 2309.05519). docs/training.md explains the "
                 "stages, the data and the configuration. `nextgpt train report RUN` writes a run's report.",
                 "nextgpt train");
    TrainArguments arguments;
    addOptions(app, arguments);
    try {
        app.parse(argc, argv);
        return trainAndPrint(requestOf(arguments), arguments);
    } catch (const CLI::ParseError& error) {
        return parseStatus(app, error);
    }
}

} // namespace nextgpt::tools
