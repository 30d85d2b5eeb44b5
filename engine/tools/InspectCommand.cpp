// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/InspectCommand.h"

#include "engine/bundle/Bundle.h"
#include "engine/core/Error.h"
#include "engine/diffusion/schedule/SchedulerConfig.h"
#include "engine/formats/FiniteWeights.h"
#include "engine/formats/TensorFiles.h"
#include "engine/io/JsonFile.h"
#include "engine/pipeline/BundleLoader.h"
#include "engine/tools/arguments/ParseStatus.h"
#include "engine/tools/printing/Terminal.h"
#include "engine/tools/printing/TerminalText.h"
#include "engine/tools/process/ExitStatus.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

#include <algorithm>
#include <filesystem>

namespace nextgpt::tools {

namespace {

struct Totals {
    std::int64_t tensors = 0;
    std::int64_t parameters = 0;
    std::int64_t bytes = 0;
};

Totals total(const TensorFile& file) {
    Totals sum;
    for (const auto& [tensorName, summary] : file.summaries()) {
        std::int64_t elements = 1;
        for (std::int64_t extent : summary.shape)
            elements *= extent;
        ++sum.tensors;
        sum.parameters += elements;
        sum.bytes += summary.bytes;
    }
    return sum;
}

void printTotals(const std::filesystem::path& path, const TensorFile& file, const std::string& indent) {
    const Totals sum = total(file);
    printOut(fmt::format("{}{}: {} tensors, {} parameters, {:.1f} MB\n", indent,
                         terminalName(path.filename().string()), sum.tensors, sum.parameters,
                         static_cast<double>(sum.bytes) / 1e6));
    for (const auto& [key, value] : file.metadata())
        printOut(fmt::format("{}  {} = {}\n", indent, terminalName(key), terminalName(value)));
}

void printTensors(const TensorFile& file) {
    for (const auto& [tensorName, summary] : file.summaries())
        printOut(fmt::format("  {}  {} [{}]\n", terminalName(tensorName), summary.dtypeName,
                             fmt::join(summary.shape, ", ")));
}

/// The class named by a config.json of transformers (architectures) or diffusers (_class_name); empty if
/// none.
std::string classOf(const nlohmann::json& config) {
    const auto textOf = [](const nlohmann::json& value) {
        return value.is_string() ? value.get<std::string>() : std::string();
    };
    if (config.contains("_class_name"))
        return textOf(config.at("_class_name"));
    const auto architectures = config.value("architectures", nlohmann::json::array());
    if (architectures.is_array() && !architectures.empty())
        return textOf(architectures.front());
    return config.contains("model_type") ? textOf(config.at("model_type")) : std::string();
}

constexpr const char* kSchedulerConfig = "scheduler_config.json";
constexpr int kMaxDepth = 8; ///< of folders; links may lead back to where they are

/// A checkpoint folder and its subfolders: a diffusers pipeline has one per network.
void inspectFolder(const std::filesystem::path& folder, int depth) {
    std::vector<std::filesystem::path> entries(std::filesystem::directory_iterator(folder), {});
    std::sort(entries.begin(), entries.end());
    const std::string indent(static_cast<std::size_t>(2 * depth), ' ');
    for (const auto& entry : entries) {
        const auto file = entry.filename().string();
        if (file == "config.json" || file == kSchedulerConfig || file == "model_index.json") {
            const std::string kind =
                classOf(file == kSchedulerConfig ? readSchedulerConfig(entry) : readJsonFile(entry));
            printOut(indent + file + ": " + (kind.empty() ? "no class name" : terminalName(kind)) + '\n');
        } else if (isWeightsFile(entry) && !std::filesystem::is_directory(entry)) {
            printTotals(entry, *openTensorFile(entry), indent);
        } else if (depth < kMaxDepth && std::filesystem::is_directory(entry)) {
            printOut(indent + terminalName(file) + "/\n");
            inspectFolder(entry, depth + 1);
        }
    }
}

void describe(const Bundle& bundle) {
    const std::string title = bundle.title().empty() ? "" : " – " + terminalName(bundle.title());
    printOut(fmt::format("Bundle {}{}\nlicence: {}\nsha256 of bundle.json: {}\n", terminalName(bundle.name()),
                         title, terminalName(bundle.licence()), bundle.hash()));
    for (Modality modality : kMediaModalities)
        printOut(fmt::format("{}: {} signal tokens, {}\n", name(modality), bundle.signalTokens(modality),
                             bundle.hasDecoder(modality) ? "decoder present" : "no decoder"));
    for (const auto& [part, path] : bundle.parts()) {
        printOut(fmt::format("{} ({})\n", part, terminalName(path)));
        if (const auto licence = bundle.licences().find(part); licence != bundle.licences().end())
            printOut("  licence: " + terminalName(licence->second) + '\n');
        if (const auto whole = bundle.folder() / path; std::filesystem::is_regular_file(whole))
            printTotals(whole, *openTensorFile(whole), "  ");
        else
            inspectFolder(whole, 1);
    }
    for (const Bundle::File& file : bundle.files())
        if (!file.at.empty())
            printOut(fmt::format("outside the bundle: {} at {}\n", terminalName(file.path),
                                 terminalName(file.at)));
}

/// Throws what loading throws for the scheduler of a folder in diffusers' layout, if it has one.
void requireScheduler(const std::filesystem::path& folder) {
    const auto file = folder / "scheduler" / kSchedulerConfig;
    if (std::filesystem::exists(file))
        SchedulerConfig::fromJson(readSchedulerConfig(file));
}

/// Prints the reason and returns false if the bundle is invalid.
bool inspectBundle(const std::filesystem::path& folder) {
    const Bundle bundle = Bundle::open(folder);
    try {
        describe(bundle);
        bundle.verify();
        requireLoadable(bundle);
        for (const auto& [part, path] : bundle.parts())
            requireFiniteWeights(bundle.folder() / path);
    } catch (const EngineError& error) {
        printOut("invalid: " + terminalName(error.what()) + '\n');
        return false;
    }
    printOut(fmt::format("valid: {} files with matching size and SHA-256; every network can be loaded, "
                         "dimensions agree, weights are finite\n",
                         bundle.files().size()));
    return true;
}

} // namespace

int runInspect(int argc, char** argv) {
    CLI::App app("Describes a bundle or a checkpoint. Verifies a bundle: file sizes, SHA-256, dimensions, "
                 "whether every network can be loaded, finite weights.",
                 "nextgpt inspect");
    std::string argument;
    app.add_option("path", argument,
                   "Folder of a bundle or checkpoint, or a file of tensors (.safetensors, .gguf, .bin, .pt, "
                   ".pth, .ckpt)")
        ->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseStatus(app, error);
    }
    const std::filesystem::path path(argument);
    if (!std::filesystem::exists(path))
        throw EngineError(ErrorCode::FileUnreadable, "no such file or folder: " + argument);
    if (std::filesystem::exists(path / "bundle.json"))
        return inspectBundle(path) ? kSuccess : kFailure;
    if (std::filesystem::is_directory(path)) {
        inspectFolder(path, 0);
        requireScheduler(path);
        return kSuccess;
    }
    const auto file = openTensorFile(path);
    printTotals(path, *file, "");
    printTensors(*file);
    return kSuccess;
}

} // namespace nextgpt::tools
