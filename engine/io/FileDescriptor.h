// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace nextgpt {

/// Owns a POSIX file descriptor.
class FileDescriptor {
public:
    explicit FileDescriptor(int value)
        : m_value(value) {}
    ~FileDescriptor();
    FileDescriptor(FileDescriptor&& other) noexcept;
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;

    int get() const { return m_value; } ///< -1: not open

private:
    int m_value;
};

/// A regular file that is open for reading.
struct OpenedFile {
    FileDescriptor descriptor;
    std::int64_t bytes = 0; ///< size when it was opened
};

/// Throws EngineError{FileUnreadable} if `path` is not a readable regular file. Does not block on a named
/// pipe.
OpenedFile openRegularFile(const std::filesystem::path& path);

using FileOpener = std::function<OpenedFile(const std::filesystem::path&)>;

/// Replaces openRegularFile() in a process that may not open files itself and asks another one. Call before
/// there are threads.
void setFileOpener(FileOpener opener);

} // namespace nextgpt
