// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace nextgpt::test {

/// Memory in bytes of this process that no file stands behind; 0 if the system does not say.
inline std::int64_t anonymousBytes() {
    std::ifstream status("/proc/self/status");
    for (std::string key; status >> key; status.ignore(256, '\n'))
        if (std::int64_t kibibytes = 0; key == "RssAnon:" && status >> kibibytes)
            return kibibytes * 1024;
    return 0;
}

/// How many files, sockets and pipes this process has open.
inline std::int64_t openDescriptors() {
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                         std::filesystem::directory_iterator());
}

} // namespace nextgpt::test
