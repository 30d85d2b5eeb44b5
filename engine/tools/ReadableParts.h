// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace nextgpt::tools {

/// Files with the readable parts of incomplete images, which are removed with this object.
class ReadableParts {
public:
    ReadableParts() = default;
    ~ReadableParts();
    ReadableParts(const ReadableParts&) = delete;
    ReadableParts& operator=(const ReadableParts&) = delete;

    /// The file itself if it can be read as a whole, otherwise one with its readable part. Throws what
    /// readIncompleteImage() throws, DiskFull and FileNotWritable.
    std::filesystem::path usable(const std::filesystem::path& image);

private:
    std::filesystem::path m_folder; ///< empty: none yet
    int m_count = 0;
};

} // namespace nextgpt::tools
