// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace nextgpt {

/// Shards of checkpoints without an index, which their names count: "model-00002-of-00005.safetensors".
class ShardSeries {
public:
    /// Adds a file; false if its name is not that of a shard of weights.
    bool add(const std::filesystem::path& file);

    struct Series {
        std::vector<std::filesystem::path> shards; ///< in order
        std::vector<std::filesystem::path> missing;
    };
    std::vector<Series> all() const;

private:
    struct Known {
        int count = 0;
        std::map<int, std::filesystem::path> shards;
    };
    std::map<std::string, Known> m_known; ///< by the path of the first shard
};

} // namespace nextgpt
