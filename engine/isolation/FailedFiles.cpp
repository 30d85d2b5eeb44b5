// SPDX-License-Identifier: Apache-2.0
#include "engine/isolation/FailedFiles.h"

#include <sys/stat.h>

namespace nextgpt {

FailedFiles::Identity FailedFiles::identityOf(const FileDescriptor& file) {
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return {};
    return {.device = status.st_dev,
            .inode = status.st_ino,
            .bytes = status.st_size,
            .changedNs = status.st_ctim.tv_sec * 1'000'000'000LL + status.st_ctim.tv_nsec};
}

bool FailedFiles::contains(const FileDescriptor& file) const {
    const std::scoped_lock lock(m_mutex);
    return m_files.contains(identityOf(file));
}

void FailedFiles::insert(const FileDescriptor& file) {
    const std::scoped_lock lock(m_mutex);
    m_files.insert(identityOf(file));
}

} // namespace nextgpt
