// SPDX-License-Identifier: Apache-2.0
#include "engine/io/MappedFile.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>

namespace nextgpt {

MappedFile::MappedFile(const std::filesystem::path& path) {
    const OpenedFile file = openRegularFile(path);
    m_size = static_cast<std::size_t>(file.bytes);
    if (m_size == 0)
        return;
    void* const mapped = ::mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, file.descriptor.get(), 0);
    if (mapped == MAP_FAILED)
        throw EngineError(ErrorCode::FileUnreadable, path.string() + ": " + std::strerror(errno));
    m_data = static_cast<const char*>(mapped); // the mapping outlives the descriptor
}

MappedFile::~MappedFile() {
    if (m_data)
        ::munmap(const_cast<char*>(m_data), m_size);
}

} // namespace nextgpt
