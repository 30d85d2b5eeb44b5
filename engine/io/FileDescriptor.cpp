// SPDX-License-Identifier: Apache-2.0
#include "engine/io/FileDescriptor.h"

#include "engine/core/Error.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace nextgpt {

namespace {

[[noreturn]] void throwUnreadable(const std::filesystem::path& path, const char* reason) {
    throw EngineError(ErrorCode::FileUnreadable, path.string() + ": " + reason);
}

FileOpener& fileOpener() {
    static FileOpener opener;
    return opener;
}

} // namespace

FileDescriptor::~FileDescriptor() {
    if (m_value >= 0)
        ::close(m_value);
}

FileDescriptor::FileDescriptor(FileDescriptor&& other) noexcept
    : m_value(std::exchange(other.m_value, -1)) {}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
    std::swap(m_value, other.m_value);
    return *this;
}

OpenedFile openRegularFile(const std::filesystem::path& path) {
    if (fileOpener())
        return fileOpener()(path);
    FileDescriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (descriptor.get() < 0 || ::fstat(descriptor.get(), &status) != 0)
        throwUnreadable(path, std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        throwUnreadable(path, "not a regular file");
    return {std::move(descriptor), status.st_size};
}

void setFileOpener(FileOpener opener) {
    fileOpener() = std::move(opener);
}

} // namespace nextgpt
