// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/Dataset.h"

#include "engine/io/FileContents.h"
#include "engine/io/JsonFile.h"
#include "engine/training/data/CsvTable.h"
#include "engine/training/data/DatasetJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kDataFileBytes = 4LL << 30;
constexpr std::int64_t kDataFileValues = 1LL << 28; // CC3M has three million items
constexpr std::int64_t kCaptionFileBytes = 64LL << 10;
constexpr std::array kNames{
    "malformed",         "missing_file", "unreadable_medium", "empty_text",  "duplicate_id",
    "duplicate_caption", "leak",         "too_long",          "unsafe_path", "unsupported"};

std::string readData(const fs::path& path) {
    return readTextFile(path, kDataFileBytes, ErrorCode::RequestInvalid);
}

std::string itemName(const fs::path& path, std::size_t index) {
    return path.filename().string() + "[" + std::to_string(index) + "]";
}

void addJsonList(Dataset& dataset, const fs::path& path, const MediaSearch& search) {
    const auto list =
        parseJson(readData(path), path.string(),
                  {.bytes = kDataFileBytes, .values = kDataFileValues, .invalid = ErrorCode::RequestInvalid});
    if (!list.is_array())
        throw EngineError(ErrorCode::RequestInvalid, path.string() + ": not a list of items");
    for (std::size_t i = 0; i < list.size(); ++i)
        addDatasetItem(dataset, list[i], itemName(path, i), search);
}

void addJsonLines(Dataset& dataset, const fs::path& path, const MediaSearch& search) {
    const std::string text = readData(path);
    std::size_t index = 0;
    for (std::size_t at = 0; at < text.size(); ++index) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = std::string_view(text).substr(at, end - at);
        at = end + 1;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        try {
            const auto json =
                parseJson(line, path.string(),
                          {.bytes = limits::kBatchLineBytes, .invalid = ErrorCode::RequestInvalid});
            addDatasetItem(dataset, json, itemName(path, index), search);
        } catch (const EngineError& error) { // one bad line
            dataset.findings.push_back({.kind = DataFinding::Kind::Malformed,
                                        .item = itemName(path, index),
                                        .detail = error.what()});
        }
    }
}

void addCsv(Dataset& dataset, const fs::path& path, const MediaSearch& search) {
    const auto rows = readCsv(readData(path));
    for (std::size_t i = 0; i < rows.size(); ++i)
        addDatasetItem(dataset, nlohmann::json(rows[i]), itemName(path, i), search);
}

void addFile(Dataset& dataset, const fs::path& path, const fs::path& mediaFolder) {
    const MediaSearch search(path.parent_path(), mediaFolder);
    const std::string extension = path.extension().string();
    if (extension == ".jsonl")
        addJsonLines(dataset, path, search);
    else if (extension == ".csv")
        addCsv(dataset, path, search);
    else
        addJsonList(dataset, path, search);
}

/// a.png with a.txt.
void addCaptionedMedium(Dataset& dataset, const fs::path& file, const MediaSearch& search) {
    const auto modality = modalityOfExtension(file);
    const fs::path captionFile = fs::path(file).replace_extension(".txt");
    if (!modality || !fs::is_regular_file(captionFile))
        return;
    if (!search.contains(file) || !search.contains(captionFile)) {
        dataset.findings.push_back({.kind = DataFinding::Kind::UnsafePath,
                                    .item = file.filename().string(),
                                    .detail = "a link leads out of the folders of the data"});
        return;
    }
    std::string caption = readTextFile(captionFile, kCaptionFileBytes, ErrorCode::RequestInvalid);
    caption.erase(caption.find_last_not_of(" \t\r\n") + 1);
    dataset.pairs.push_back({.id = file.filename().string(),
                             .medium = {.modality = *modality, .file = file, .caption = std::move(caption)}});
}

/// A file of a folder that cannot be read does not stop the others.
void addFileOrFinding(Dataset& dataset, const fs::path& file, const fs::path& mediaFolder) {
    try {
        addFile(dataset, file, mediaFolder);
    } catch (const EngineError& error) {
        dataset.findings.push_back(
            {.kind = DataFinding::Kind::Malformed, .item = file.filename().string(), .detail = error.what()});
    }
}

void addFolder(Dataset& dataset, const fs::path& folder, const fs::path& mediaFolder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::sort(files.begin(), files.end()); // the order of a directory is arbitrary
    const MediaSearch search(folder, mediaFolder);
    for (const fs::path& file : files) {
        const std::string extension = file.extension().string();
        if (extension == ".json" || extension == ".jsonl" || extension == ".csv")
            addFileOrFinding(dataset, file, mediaFolder);
        else
            addCaptionedMedium(dataset, file, search);
    }
}

} // namespace

std::string_view name(DataFinding::Kind kind) {
    return kNames.at(static_cast<std::size_t>(kind));
}

Dataset readDataset(const fs::path& path, const fs::path& mediaFolder) {
    Dataset dataset{.name = fs::path(path).lexically_normal().filename().string(),
                    .pairs = {},
                    .dialogues = {},
                    .findings = {}};
    std::error_code failure;
    if (fs::is_directory(path, failure))
        addFolder(dataset, path, mediaFolder);
    else
        addFile(dataset, path, mediaFolder);
    return dataset;
}

} // namespace nextgpt
