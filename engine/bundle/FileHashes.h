// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/FiniteScan.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace nextgpt {

/// What was found in one pass over a file.
struct FileContent {
    std::string sha256;
    /// nullopt if only the hash is known; a file that is no weights has none.
    std::optional<NonFiniteTensors> nonFinite{};
};

/// A cache of SHA-256 hashes, each valid for the state (size, times, inode) a file had when it was hashed, so
/// that gigabytes of weights are read once and not at every start.
class FileHashes {
public:
    /// Reads the cache file; a missing or invalid one counts as empty. Without a path the cache is in memory
    /// only.
    explicit FileHashes(std::filesystem::path cacheFile = {});

    /// The cache of the program in this folder; an empty path: in memory only.
    static FileHashes inFolder(const std::filesystem::path& folder);

    /// The hash of a file in its current state, or nullopt.
    std::optional<std::string> find(const std::filesystem::path& file) const;

    /// Likewise, with what was found in its weights.
    std::optional<FileContent> findContent(const std::filesystem::path& file) const;

    /// Stores the content, unless the file was modified so recently that its times might not reveal another
    /// change.
    void insert(const std::filesystem::path& file, const FileContent& content);

    /// Writes the cache file if anything was added; a failure is logged only.
    void save() const;

private:
    struct State {
        std::int64_t size = 0;
        std::int64_t modifiedNs = 0; ///< since the epoch
        std::int64_t changedNs = 0;  ///< ctime, which programs cannot set
        std::int64_t device = 0;
        std::int64_t inode = 0;

        bool operator==(const State&) const = default;
    };
    struct Entry {
        State state;
        FileContent content;
    };

    static std::optional<State> stateOf(const std::filesystem::path& file);

    std::filesystem::path m_cacheFile;
    std::map<std::string, Entry> m_entries; ///< by absolute path
    bool m_isChanged = false;
};

/// SHA-256 of a file, from the cache if possible, otherwise computed and cached. `onBytes` is called with the
/// number of bytes done, after each block and at least once; it may throw to stop the hashing.
std::string hashOfFile(const std::filesystem::path& file, FileHashes* known,
                       const std::function<void(std::int64_t done)>& onBytes);

/// The same, and weights are examined in the same pass. A file of which only the hash is in the cache is read
/// again.
FileContent contentOfFile(const std::filesystem::path& file, FileHashes* known,
                          const std::function<void(std::int64_t done)>& onBytes);

/// $XDG_CACHE_HOME/nextgpt or ~/.cache/nextgpt; empty if neither variable is set.
std::filesystem::path userCacheFolder();

} // namespace nextgpt
