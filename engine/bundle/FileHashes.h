// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace nextgpt {

/// SHA-256 hashes of files, remembered for the state (size, times, inode) a file had when it was hashed, so
/// that gigabytes of weights are read once and not at every start. A cache: losing it costs time only.
class FileHashes {
public:
    /// Reads the file; a missing or unusable one counts as empty. Without a path nothing is kept beyond this
    /// object.
    explicit FileHashes(std::filesystem::path cacheFile = {});

    /// The hash of a file in its present state, or nothing.
    std::optional<std::string> find(const std::filesystem::path& file) const;

    /// Remembers the hash, unless the file changed too recently for its times to show a further change.
    void insert(const std::filesystem::path& file, const std::string& sha256);

    /// Writes the cache file if anything was added; a failure is logged only.
    void save() const;

private:
    struct State {
        std::int64_t size = 0;
        std::int64_t modifiedNs = 0; ///< since the epoch
        std::int64_t changedNs = 0;  ///< of the inode, which programs cannot set back
        std::int64_t device = 0;
        std::int64_t inode = 0;

        bool operator==(const State&) const = default;
    };
    struct Entry {
        State state;
        std::string sha256;
    };

    static std::optional<State> stateOf(const std::filesystem::path& file);

    std::filesystem::path m_cacheFile;
    std::map<std::string, Entry> m_entries; ///< by absolute path
    bool m_isChanged = false;
};

/// SHA-256 of a file: the remembered one, or else computed in pieces and remembered. `onBytes` hears how many
/// bytes are done, after each piece and at least once; what it throws ends the hashing.
std::string hashOfFile(const std::filesystem::path& file, FileHashes* known,
                       const std::function<void(std::int64_t done)>& onBytes);

/// $XDG_CACHE_HOME/nextgpt or ~/.cache/nextgpt; empty where neither variable is set.
std::filesystem::path userCacheFolder();

} // namespace nextgpt
