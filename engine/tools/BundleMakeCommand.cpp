// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/BundleMakeCommand.h"

#include "engine/bundle/FileHashes.h"
#include "engine/core/BundleKeys.h"
#include "engine/core/Error.h"
#include "engine/doctor/BundleMaker.h"
#include "engine/doctor/WeightDoctor.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/request/Job.h"
#include "engine/tools/printing/HashingProgress.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/tools/process/Interrupt.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>

#include <filesystem>

namespace nextgpt::tools {

namespace {

void requireExisting(const std::vector<std::string>& paths) {
    for (const std::string& path : paths)
        if (!std::filesystem::exists(path))
            throw EngineError(ErrorCode::FileUnreadable, "no such file or folder: " + path);
}

void printPart(const FoundPart& part) {
    const std::string family = part.family.empty() ? "" : ", as in " + part.family;
    const std::string licence = part.licence.empty() ? "" : ", licence " + part.licence;
    printOut(fmt::format("{}: {}{}{}\n", description(part.kind), terminalName(part.file.string()), family,
                         terminalName(licence)));
}

void printFinding(const Finding& finding) {
    const std::string part = finding.part.empty() ? "" : " (" + finding.part + ')';
    const std::string advice = finding.advice.empty() ? "" : ' ' + finding.advice;
    printOut(fmt::format("{}{}: {}{}\n", name(finding.kind), part, terminalName(finding.text),
                         terminalName(advice)));
}

void printDiagnosis(const Diagnosis& diagnosis, ProgressFormat format) {
    if (format == ProgressFormat::Json) {
        nlohmann::json event = toJson(diagnosis);
        event[keys::kEvent] = keys::kDiagnosis;
        printJson(event);
        return;
    }
    for (const FoundPart& part : diagnosis.found)
        printPart(part);
    for (const Finding& finding : diagnosis.findings)
        printFinding(finding);
}

/// Stopped leaves nothing of the bundle behind.
void requireNoInterrupt() {
    if (Interrupt::arrived())
        throw Stopped{};
}

void make(const Diagnosis& diagnosis, const BundleMakeArguments& arguments) {
    FileHashes known = FileHashes::inFolder(userCacheFolder());
    HashingProgress progress(arguments.format);
    makeBundle(diagnosis, {.folder = arguments.folder,
                           .name = arguments.bundleName,
                           .known = &known,
                           .onHashing =
                               [&progress](std::int64_t done, std::int64_t total) {
                                   requireNoInterrupt();
                                   progress.show(done, total);
                               },
                           .check =
                               [](const Bundle& bundle) {
                                   requireLoadable(bundle);
                                   requireNoInterrupt();
                               }});
    known.save();
}

/// The outcome, if it was not an error.
void printResult(const BundleMakeArguments& arguments, bool isHealthy, bool isMade) {
    if (arguments.format == ProgressFormat::Json) {
        if (isMade)
            printJson({{keys::kEvent, keys::kMade}, {keys::kBundle, arguments.folder}});
    } else if (isMade) {
        printOut("made the bundle " + terminalName(arguments.folder) + '\n');
    } else {
        printOut(isHealthy ? "complete: a bundle can be made with --out\n" : "no bundle was made\n");
    }
}

} // namespace

const CLI::App& addBundleMake(CLI::App& app, BundleMakeArguments& arguments) {
    CLI::App& make = *app.add_subcommand(
        "make", "Make a bundle of published weights, which stay where they are: recognises each file by its "
                "tensors and says what is missing and what does not belong together");
    make.add_option("paths", arguments.paths, "Files and folders of weights, tokenizers and configurations")
        ->required();
    make.add_option("--out", arguments.folder,
                    "Folder of the new bundle; must not exist. Without it, the files are only examined");
    make.add_option("--name", arguments.bundleName, "Name of the new bundle (default: that of its folder)");
    make.add_flag_callback(
        "--json", [&arguments] { arguments.format = ProgressFormat::Json; },
        "Print one JSON object per event");
    return make;
}

int runBundleMake(const BundleMakeArguments& arguments) {
    const Interrupt interrupt;
    requireExisting(arguments.paths);
    const Diagnosis diagnosis = examineWeights({arguments.paths.begin(), arguments.paths.end()});
    printDiagnosis(diagnosis, arguments.format);
    requireNoInterrupt();
    const bool isHealthy = diagnosis.isHealthy();
    const bool isMade = isHealthy && !arguments.folder.empty();
    if (isMade)
        make(diagnosis, arguments);
    printResult(arguments, isHealthy, isMade);
    return isHealthy ? kSuccess : kFailure;
}

} // namespace nextgpt::tools
