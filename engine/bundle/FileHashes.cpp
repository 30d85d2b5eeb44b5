// SPDX-License-Identifier: Apache-2.0
#include "engine/bundle/FileHashes.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/io/AtomicFile.h"
#include "engine/io/JsonFile.h"
#include "engine/io/MappedFile.h"
#include "engine/io/Sha256.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include <sys/stat.h>

namespace nextgpt {

namespace {

constexpr std::int64_t kFormat = 2;

/// Before weights of every format were examined: of files in others than safetensors only the hash is known.
constexpr std::int64_t kSafetensorsOnlyFormat = 1;
constexpr std::size_t kPieceBytes = 16 << 20;
constexpr std::size_t kMaxEntries = 2'048; ///< keeps the cache file below limits::kConfigFileBytes

/// A file modified this recently may be modified again without a new timestamp.
constexpr std::int64_t kTimestampGranularityNs = 2'000'000'000;

std::int64_t nanoseconds(const timespec& time) {
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

std::int64_t nowNs() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string keyOf(const std::filesystem::path& file) {
    std::error_code error;
    const auto path = std::filesystem::canonical(file, error);
    return error ? file.string() : path.string();
}

FileContent contentFrom(const nlohmann::json& entry) {
    FileContent content{.sha256 = entry.at("sha256").get<std::string>()};
    if (const auto count = entry.find("non_finite_tensors"); count != entry.end())
        content.nonFinite = {.count = count->get<std::int64_t>(),
                             .first = entry.value("first_non_finite", std::string())};
    return content;
}

} // namespace

std::optional<FileHashes::State> FileHashes::stateOf(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return std::nullopt;
    return State{.size = static_cast<std::int64_t>(status.st_size),
                 .modifiedNs = nanoseconds(status.st_mtim),
                 .changedNs = nanoseconds(status.st_ctim),
                 .device = static_cast<std::int64_t>(status.st_dev),
                 .inode = static_cast<std::int64_t>(status.st_ino)};
}

FileHashes::FileHashes(std::filesystem::path cacheFile)
    : m_cacheFile(std::move(cacheFile)) {
    std::error_code error;
    if (m_cacheFile.empty() || !std::filesystem::exists(m_cacheFile, error))
        return;
    try {
        const auto json = readJsonFile(m_cacheFile);
        const auto format = json.value("format", std::int64_t{0});
        if (format != kFormat && format != kSafetensorsOnlyFormat)
            return;
        for (const auto& [path, entry] : json.at("files").items())
            m_entries[path] = {.state = {.size = entry.at("size").get<std::int64_t>(),
                                         .modifiedNs = entry.at("modified_ns").get<std::int64_t>(),
                                         .changedNs = entry.at("changed_ns").get<std::int64_t>(),
                                         .device = entry.at("device").get<std::int64_t>(),
                                         .inode = entry.at("inode").get<std::int64_t>()},
                               .content = contentFrom(entry)};
        if (format == kSafetensorsOnlyFormat)
            for (auto& [path, entry] : m_entries)
                if (!path.ends_with(".safetensors"))
                    entry.content.nonFinite.reset();
    } catch (const std::exception& problem) { // including those of the JSON library
        log("bundle")->warn("ignoring {}: {}", m_cacheFile.string(), problem.what());
        m_entries.clear();
    }
}

FileHashes FileHashes::inFolder(const std::filesystem::path& folder) {
    return FileHashes(folder.empty() ? std::filesystem::path() : folder / "file-hashes.json");
}

std::optional<std::string> FileHashes::find(const std::filesystem::path& file) const {
    const std::optional<FileContent> content = findContent(file);
    return content ? std::optional(content->sha256) : std::nullopt;
}

std::optional<FileContent> FileHashes::findContent(const std::filesystem::path& file) const {
    const auto found = m_entries.find(keyOf(file));
    if (found == m_entries.end() || stateOf(file) != found->second.state)
        return std::nullopt;
    return found->second.content;
}

void FileHashes::insert(const std::filesystem::path& file, const FileContent& content) {
    const auto state = stateOf(file);
    if (!state || nowNs() - std::max(state->modifiedNs, state->changedNs) < kTimestampGranularityNs)
        return;
    m_entries[keyOf(file)] = {.state = *state, .content = content};
    m_isChanged = true;
}

void FileHashes::save() const {
    if (m_cacheFile.empty() || !m_isChanged)
        return;
    auto files = nlohmann::json::object();
    std::error_code ignored;
    for (const auto& [path, entry] : m_entries) {
        if (files.size() >= kMaxEntries || !std::filesystem::exists(path, ignored))
            continue;
        files[path] = {{"size", entry.state.size},
                       {"modified_ns", entry.state.modifiedNs},
                       {"changed_ns", entry.state.changedNs},
                       {"device", entry.state.device},
                       {"inode", entry.state.inode},
                       {"sha256", entry.content.sha256}};
        const auto& nonFinite = entry.content.nonFinite;
        if (nonFinite)
            files[path]["non_finite_tensors"] = nonFinite->count;
        if (nonFinite && nonFinite->count > 0)
            files[path]["first_non_finite"] = nonFinite->first;
    }
    const std::string text = nlohmann::json{{"format", kFormat}, {"files", files}}.dump(1) + '\n';
    try {
        writeFileAtomically(m_cacheFile,
                            std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
    } catch (const EngineError& error) {
        log("bundle")->warn("file hashes cannot be saved: {}", error.what());
    }
}

std::string hashOfFile(const std::filesystem::path& file, FileHashes* known,
                       const std::function<void(std::int64_t done)>& onBytes) {
    if (known != nullptr)
        if (auto hash = known->find(file)) {
            onBytes(static_cast<std::int64_t>(MappedFile(file).bytes().size()));
            return *hash;
        }
    return contentOfFile(file, known, onBytes).sha256;
}

FileContent contentOfFile(const std::filesystem::path& file, FileHashes* known,
                          const std::function<void(std::int64_t done)>& onBytes) {
    const MappedFile mapped(file);
    std::string_view rest = mapped.bytes();
    if (known != nullptr)
        if (auto content = known->findContent(file); content && content->nonFinite) {
            onBytes(static_cast<std::int64_t>(rest.size()));
            return *content;
        }
    Sha256 hash;
    FiniteScan scan(rest);
    std::int64_t done = 0;
    do {
        const std::string_view piece = rest.substr(0, kPieceBytes);
        hash.update(piece);
        scan.advance(piece.size());
        rest.remove_prefix(piece.size());
        done += static_cast<std::int64_t>(piece.size());
        onBytes(done);
    } while (!rest.empty());
    FileContent content{.sha256 = hash.finish(), .nonFinite = scan.found()};
    if (known != nullptr)
        known->insert(file, content);
    return content;
}

std::filesystem::path userCacheFolder() {
    if (const char* folder = std::getenv("XDG_CACHE_HOME"); folder != nullptr && *folder == '/')
        return std::filesystem::path(folder) / "nextgpt";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / ".cache" / "nextgpt";
    return {};
}

} // namespace nextgpt
