// SPDX-License-Identifier: Apache-2.0
#include "engine/doctor/ShardSeries.h"

#include "engine/formats/CheckpointFiles.h"

namespace nextgpt {

bool ShardSeries::add(const std::filesystem::path& file) {
    const auto shard = shardNameOf(file.filename().string());
    if (!shard || file.extension() == ".gguf") // whose parts are no checkpoints of their own
        return false;
    Known& known = m_known[(file.parent_path() / shard->withNumber(1)).string()];
    known.count = shard->count;
    known.shards.emplace(shard->number, file);
    return true;
}

std::vector<ShardSeries::Series> ShardSeries::all() const {
    std::vector<Series> all;
    for (const auto& [first, known] : m_known) {
        Series series;
        const std::filesystem::path example = known.shards.begin()->second;
        const auto name = shardNameOf(example.filename().string());
        for (int number = 1; number <= known.count; ++number)
            if (const auto found = known.shards.find(number); found != known.shards.end())
                series.shards.push_back(found->second);
            else
                series.missing.push_back(example.parent_path() / name->withNumber(number));
        all.push_back(std::move(series));
    }
    return all;
}

} // namespace nextgpt
