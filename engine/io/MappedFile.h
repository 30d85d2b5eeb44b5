// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

namespace nextgpt {

/// A regular file mapped read-only into memory for the lifetime of the object. If the file is cut off while
/// it is mapped, or its disk fails, the missing bytes read as zeros instead of ending the program by SIGBUS;
/// requireWholeFiles() reports it.
class MappedFile {
public:
    /// Throws EngineError{FileUnreadable}.
    explicit MappedFile(const std::filesystem::path& path);
    ~MappedFile();

    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::string_view bytes() const { return {m_data, m_size}; }

    /// Throws EngineError{BundleDamaged} if bytes of a file that is mapped now were missing when they were
    /// read, by any thread: whatever was computed from them is wrong.
    static void requireWholeFiles();

private:
    std::filesystem::path m_path;
    const char* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace nextgpt
