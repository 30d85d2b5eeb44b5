// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/DatasetCommand.h"

#include "engine/core/TrainingKeys.h"
#include "engine/pipeline/LearnedModels.h"
#include "engine/tools/MosItCommand.h"
#include "engine/tools/arguments/EngineArguments.h"
#include "engine/tools/arguments/NameCheck.h"
#include "engine/tools/arguments/ParseStatus.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/printing/TrainingPrinter.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/training/TrainingData.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace nextgpt::tools {

namespace {

struct DatasetArguments {
    EngineOptions engine;
    std::vector<std::string> data;
    std::vector<std::string> validation;
    std::string media;
    std::string stage{name(TrainingStage::Instruct)};
    TrainingFormat format = TrainingFormat::Text;
};

/// Reads and checks a file or folder for a stage.
Dataset checkedDataset(const std::string& path, const DatasetArguments& arguments,
                       const DatasetNeeds& needs) {
    Dataset dataset = readDataset(path, arguments.media);
    checkDataset(dataset, needs);
    return dataset;
}

void print(const Dataset& dataset, TrainingFormat format) {
    if (format == TrainingFormat::Json) {
        nlohmann::json findings = nlohmann::json::array();
        for (const DataFinding& finding : dataset.findings)
            findings.push_back({{keys::kKind, std::string(name(finding.kind))},
                                {keys::kItem, finding.item},
                                {keys::kDetail, finding.detail}});
        const nlohmann::json line{{keys::kDataset, dataset.name},
                                  {keys::kPairs, dataset.pairs.size()},
                                  {keys::kDialogues, dataset.dialogues.size()},
                                  {keys::kFindings, std::move(findings)}};
        printJson(line);
        return;
    }
    printOut(fmt::format("{}: {} captioned media and {} dialogues can be used; {} findings\n",
                         terminalName(dataset.name), dataset.pairs.size(), dataset.dialogues.size(),
                         dataset.findings.size()));
    for (const DataFinding& finding : dataset.findings)
        printOut("  " + terminalName(textOf(finding)) + '\n');
}

int check(const DatasetArguments& arguments) {
    const Bundle bundle = Bundle::open(withDefaultBundle(arguments.engine).bundle);
    const DatasetNeeds needs = needsOf(*trainingStageFromName(arguments.stage), bundle);
    std::vector<Dataset> validation;
    for (const std::string& path : arguments.validation)
        validation.push_back(checkedDataset(path, arguments, needs));
    bool isClean = true;
    for (const std::string& path : arguments.data) {
        const Dataset dataset = checkedDataset(path, arguments, needs);
        for (Dataset& held : validation)
            reportLeaks(dataset, held);
        print(dataset, arguments.format);
        isClean = isClean && dataset.findings.empty();
    }
    for (const Dataset& dataset : validation) {
        print(dataset, arguments.format);
        isClean = isClean && dataset.findings.empty();
    }
    return isClean ? kSuccess : kFailure;
}

} // namespace

int runDataset(int argc, char** argv) {
    CLI::App app("Works with training data; docs/training.md describes the formats.", "nextgpt dataset");
    app.require_subcommand(1);
    DatasetArguments arguments;
    CLI::App& checkApp = *app.add_subcommand(
        "check", "Report missing and unreadable media, empty and duplicate texts, and leaks. The exit status "
                 "is 1 if there is anything to report");
    checkApp.add_option("data", arguments.data, "Files and folders")->required();
    checkApp.add_option("--validation", arguments.validation, "Validation data, searched for leaks");
    checkApp.add_option("--media", arguments.media, "Folder of the media that the data name");
    checkApp.add_option("--stage", arguments.stage, "The training stage that will use the data")
        ->check(isNameOf(kTrainingStages))
        ->capture_default_str();
    checkApp.add_option("--bundle", arguments.engine.bundle,
                        "Bundle whose encoders and decoders the media are for (default: the pocket bundle)");
    checkApp.add_flag_callback(
        "--json", [&arguments] { arguments.format = TrainingFormat::Json; }, "Print JSON");
    MosItArguments mosItArguments;
    const CLI::App& mosItApp = addMosItCommand(app, mosItArguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseStatus(app, error);
    }
    return mosItApp.parsed() ? makeMosIt(mosItArguments) : check(arguments);
}

} // namespace nextgpt::tools
