// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/io/FileDescriptor.h"

#include <compare>
#include <cstdint>
#include <mutex>
#include <set>

namespace nextgpt {

/// The files whose reader failed during this run of the program, which are not tried again. A file is known
/// by its inode and its times, so that a repaired file is tried again.
class FailedFiles {
public:
    bool contains(const FileDescriptor& file) const;
    void insert(const FileDescriptor& file);

private:
    struct Identity {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::int64_t bytes = 0;
        std::int64_t changedNs = 0;

        auto operator<=>(const Identity&) const = default;
    };
    static Identity identityOf(const FileDescriptor& file);

    mutable std::mutex m_mutex;
    std::set<Identity> m_files;
};

} // namespace nextgpt
