// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/MosItCommand.h"

#include "engine/core/Error.h"
#include "engine/io/JsonFile.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/training/data/DatasetDoctor.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

namespace nextgpt::tools {

namespace {

/// Any medium that can be read: which bundle will be trained is not known yet.
constexpr DatasetNeeds kReadableMedia{.attachments = true,
                                      .conditions = false,
                                      .readable = {{true, true, true}},
                                      .writable = {{true, true, true}}};

PhraseBook phraseBook(const std::string& nameOrFile) {
    if (const auto text = phraseBookText(nameOrFile))
        return PhraseBook::fromJson(parseJson(*text, nameOrFile, {.invalid = ErrorCode::Internal}));
    return PhraseBook::fromJson(readJsonFile(nameOrFile, {.invalid = ErrorCode::RequestInvalid}));
}

int printBook(const std::string& bookName) {
    printOut(*phraseBookText(bookName));
    return kSuccess;
}

void printFindings(const std::vector<DataFinding>& findings) {
    for (const DataFinding& finding : findings)
        printError("  " + terminalName(textOf(finding)) + '\n');
}

void printResult(const MosItDialogues& made, const std::vector<std::filesystem::path>& files,
                 const MosItArguments& arguments) {
    if (arguments.format == TrainingFormat::Json) {
        nlohmann::json paths = nlohmann::json::array();
        for (const auto& file : files)
            paths.push_back(file.string());
        printJson({{"requests", made.toMedium.size()},
                   {"questions", made.fromMedium.size()},
                   {"dialogues", made.mixed.size()},
                   {"files", std::move(paths)}});
        return;
    }
    printOut(fmt::format("{} requests, {} questions and {} dialogues of several turns\n",
                         made.toMedium.size(), made.fromMedium.size(), made.mixed.size()));
    for (const auto& file : files)
        printOut("  " + terminalName(file.string()) + '\n');
}

} // namespace

CLI::App& addMosItCommand(CLI::App& app, MosItArguments& arguments) {
    const std::vector<std::string_view> builtIn = phraseBookNames();
    CLI::App& mosIt = *app.add_subcommand(
        "mosit", "Make instruction data (modality-switching dialogues) from captioned media, in NExT-GPT's "
                 "published formats");
    mosIt.add_option("data", arguments.data, "Files and folders with captioned media");
    mosIt.add_option("--media", arguments.media, "Folder of the media that the data name");
    mosIt.add_option("--out", arguments.out, "Folder for the data files");
    mosIt.add_option("--phrases", arguments.phrases,
                     fmt::format("Sentences that the dialogues are made of: {}, or a JSON file",
                                 fmt::join(builtIn, ", ")));
    mosIt.add_option("--print-phrases", arguments.printedBook, "Print built-in sentences, to be adapted")
        ->check(CLI::IsMember(std::vector<std::string>(builtIn.begin(), builtIn.end())));
    mosIt.add_option("--dialogues", arguments.options.dialogues, "Dialogues of several turns")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    mosIt.add_option("--min-turns", arguments.options.minTurns, "Turns of the shortest dialogue")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    mosIt.add_option("--max-turns", arguments.options.maxTurns, "Turns of the longest dialogue")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    mosIt.add_option("--seed", arguments.options.seed, "The same seed makes the same dialogues")
        ->capture_default_str();
    mosIt.add_flag_callback(
        "--missing-media",
        [&arguments] { arguments.options.missingMedia = MosItOptions::MissingMedia::Allowed; },
        "Also ask for media that the data do not contain: edits, and the same as another medium");
    mosIt.add_flag_callback(
        "--json", [&arguments] { arguments.format = TrainingFormat::Json; }, "Print JSON");
    return mosIt;
}

int makeMosIt(const MosItArguments& arguments) {
    if (!arguments.printedBook.empty())
        return printBook(arguments.printedBook);
    if (arguments.data.empty() || arguments.out.empty()) {
        printError("nextgpt dataset mosit needs data and --out; --help lists the options\n");
        return kUsage;
    }
    std::vector<CaptionPair> pairs;
    std::vector<DataFinding> findings;
    for (const std::string& path : arguments.data) {
        Dataset dataset = readDataset(path, arguments.media);
        checkDataset(dataset, kReadableMedia);
        pairs.insert(pairs.end(), dataset.pairs.begin(), dataset.pairs.end());
        findings.insert(findings.end(), dataset.findings.begin(), dataset.findings.end());
    }
    printFindings(findings);
    const MosItDialogues made = buildMosIt(pairs, phraseBook(arguments.phrases), arguments.options);
    printResult(made, writeMosIt(made, arguments.out), arguments);
    return kSuccess;
}

} // namespace nextgpt::tools
