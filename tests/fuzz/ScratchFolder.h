// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace nextgpt::fuzz {

/// A folder in memory, removed at the end, for readers that need a folder or write beside their file.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string pattern = "/dev/shm/nextgpt-fuzz-XXXXXX";
        if (::mkdtemp(pattern.data()) == nullptr)
            std::abort();
        m_path = pattern;
    }
    ~ScratchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// Replaces `name` by a link.
    std::filesystem::path link(const std::string& name, const std::filesystem::path& target) const {
        std::filesystem::remove(m_path / name);
        std::filesystem::create_directories((m_path / name).parent_path());
        std::filesystem::create_symlink(target, m_path / name);
        return m_path / name;
    }

private:
    std::filesystem::path m_path;
};

} // namespace nextgpt::fuzz
