// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/InspectCommand.h"

#include "engine/bundle/Bundle.h"
#include "engine/core/Error.h"
#include "engine/formats/SafetensorsFile.h"
#include "engine/io/JsonFile.h"
#include "engine/tools/ExitStatus.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>
#include <spdlog/fmt/fmt.h>
#include <spdlog/fmt/ranges.h>

#include <filesystem>
#include <iostream>

namespace nextgpt::tools {

namespace {

struct Totals {
    std::int64_t tensors = 0;
    std::int64_t parameters = 0;
    std::int64_t bytes = 0;
};

Totals total(const SafetensorsFile& file) {
    Totals sum;
    for (const auto& [tensorName, entry] : file.tensors()) {
        std::int64_t elements = 1;
        for (std::int64_t extent : entry.shape)
            elements *= extent;
        ++sum.tensors;
        sum.parameters += elements;
        sum.bytes += entry.end - entry.begin;
    }
    return sum;
}

void printTotals(const std::filesystem::path& path, const SafetensorsFile& file, const std::string& indent) {
    const Totals sum = total(file);
    std::cout << indent << path.filename().string() << ": "
              << fmt::format("{} tensors, {} parameters, {:.1f} MB\n", sum.tensors, sum.parameters,
                             static_cast<double>(sum.bytes) / 1e6);
    for (const auto& [key, value] : file.metadata())
        std::cout << indent << "  " << key << " = " << value << "\n";
}

void printTensors(const SafetensorsFile& file) {
    for (const auto& [tensorName, entry] : file.tensors())
        std::cout << "  " << tensorName << "  " << entry.dtypeName << " ["
                  << fmt::format("{}", fmt::join(entry.shape, ", ")) << "]\n";
}

/// The class named by a config.json of transformers (architectures) or diffusers (_class_name); empty if
/// none.
std::string classOf(const nlohmann::json& config) {
    if (config.contains("_class_name") && config.at("_class_name").is_string())
        return config.at("_class_name").get<std::string>();
    if (config.contains("architectures") && config.at("architectures").is_array() &&
        !config.at("architectures").empty())
        return config.at("architectures").front().get<std::string>();
    return config.value("model_type", std::string());
}

/// A checkpoint folder and its subfolders: a diffusers pipeline has one per network.
void inspectFolder(const std::filesystem::path& folder, const std::string& indent) {
    std::vector<std::filesystem::path> entries(std::filesystem::directory_iterator(folder), {});
    std::sort(entries.begin(), entries.end());
    for (const auto& entry : entries) {
        const auto file = entry.filename().string();
        if (file == "config.json" || file == "scheduler_config.json" || file == "model_index.json") {
            const std::string kind = classOf(readJsonFile(entry));
            std::cout << indent << file << ": " << (kind.empty() ? "no class name" : kind) << "\n";
        } else if (entry.extension() == ".safetensors") {
            printTotals(entry, SafetensorsFile(entry), indent);
        } else if (std::filesystem::is_directory(entry)) {
            std::cout << indent << file << "/\n";
            inspectFolder(entry, indent + "  ");
        }
    }
}

/// Prints the reason and returns false if the bundle is invalid.
bool inspectBundle(const std::filesystem::path& folder) {
    const Bundle bundle = Bundle::open(folder);
    std::cout << "Bundle " << bundle.name() << (bundle.title().empty() ? "" : " – " + bundle.title()) << "\n"
              << "licence: " << bundle.licence() << "\nsha256 of bundle.json: " << bundle.hash() << "\n";
    for (Modality modality : kMediaModalities)
        std::cout << name(modality) << ": " << bundle.signalTokens(modality) << " signal tokens, "
                  << (bundle.hasDecoder(modality) ? "decoder present" : "no decoder") << "\n";
    for (const auto& [part, path] : bundle.parts()) {
        std::cout << part << " (" << path << ")\n";
        inspectFolder(bundle.folder() / path, "  ");
    }
    try {
        bundle.verify();
    } catch (const EngineError& error) {
        std::cout << "invalid: " << error.what() << "\n";
        return false;
    }
    std::cout << fmt::format("valid: {} files with matching size and SHA-256; dimensions agree\n",
                             bundle.files().size());
    return true;
}

} // namespace

int runInspect(int argc, char** argv) {
    CLI::App app("Describes a bundle or a checkpoint. Verifies a bundle: file sizes, SHA-256, dimensions.",
                 "nextgpt inspect");
    std::string argument;
    app.add_option("path", argument, "Folder of a bundle or checkpoint, or a .safetensors file")->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kSuccess : kUsage;
    }
    const std::filesystem::path path(argument);
    if (!std::filesystem::exists(path))
        throw EngineError(ErrorCode::FileUnreadable, "no such file or folder: " + argument);
    if (std::filesystem::exists(path / "bundle.json"))
        return inspectBundle(path) ? kSuccess : kFailure;
    if (std::filesystem::is_directory(path)) {
        inspectFolder(path, "");
        return kSuccess;
    }
    const SafetensorsFile file(path);
    printTotals(path, file, "");
    printTensors(file);
    return kSuccess;
}

} // namespace nextgpt::tools
