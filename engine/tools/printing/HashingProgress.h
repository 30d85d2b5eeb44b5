// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace nextgpt::tools {

/// How a command reports its progress.
enum class ProgressFormat {
    Text, ///< a line on a terminal that is replaced
    Json, ///< {"event": "progress", "done": …, "total": …} in bytes
};

/// Shows how far the hashing of files is, at most once per percent.
class HashingProgress {
public:
    explicit HashingProgress(ProgressFormat format)
        : m_format(format) {}
    ~HashingProgress();
    HashingProgress(const HashingProgress&) = delete;
    HashingProgress& operator=(const HashingProgress&) = delete;

    void show(std::int64_t done, std::int64_t total);

private:
    ProgressFormat m_format;
    std::int64_t m_percent = -1; ///< shown last
};

} // namespace nextgpt::tools
