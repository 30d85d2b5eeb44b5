// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace nextgpt {

/// Bytes [begin, end) of a file.
struct FileRange {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    bool operator==(const FileRange&) const = default;
};

/// The bytes of an MP4, QuickTime or 3GP file that state where it was recorded; players ignore zeros there.
/// Empty for other files. Throws EngineError: FileUnreadable; and Stopped once it is interrupted
/// (request/Interruption.h).
std::vector<FileRange> locationsIn(const std::filesystem::path& path);

} // namespace nextgpt
