// SPDX-License-Identifier: Apache-2.0
#include "engine/io/MappedFile.h"

#include "engine/core/Error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace nextgpt {

namespace {

[[noreturn]] void throwUnreadable(const std::filesystem::path& path, const std::string& reason) {
    throw EngineError(ErrorCode::FileUnreadable, path.string() + ": " + reason);
}

/// Closes the descriptor when it leaves scope; the mapping outlives it.
class Descriptor {
public:
    // O_NONBLOCK: opening a named pipe inside a bundle must not wait for a writer.
    explicit Descriptor(const std::filesystem::path& path)
        : m_value(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        if (m_value < 0)
            throwUnreadable(path, std::strerror(errno));
    }
    ~Descriptor() { ::close(m_value); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int value() const { return m_value; }

private:
    int m_value;
};

} // namespace

MappedFile::MappedFile(const std::filesystem::path& path) {
    const Descriptor descriptor(path);
    struct stat status {};
    if (::fstat(descriptor.value(), &status) != 0)
        throwUnreadable(path, std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        throwUnreadable(path, "not a regular file");
    m_size = static_cast<std::size_t>(status.st_size);
    if (m_size == 0)
        return;
    void* const mapped = ::mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, descriptor.value(), 0);
    if (mapped == MAP_FAILED)
        throwUnreadable(path, std::strerror(errno));
    m_data = static_cast<const char*>(mapped);
}

MappedFile::~MappedFile() {
    if (m_data)
        ::munmap(const_cast<char*>(m_data), m_size);
}

} // namespace nextgpt
