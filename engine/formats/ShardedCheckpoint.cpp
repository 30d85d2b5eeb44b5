// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/ShardedCheckpoint.h"

#include "engine/core/Error.h"
#include "engine/formats/TensorFiles.h"
#include "engine/io/JsonFile.h"
#include "engine/io/QuotedText.h"
#include "engine/weights/ShapeCheck.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& reason) {
    throw EngineError(ErrorCode::WeightsInvalid, file.string() + ": " + reason);
}

} // namespace

ShardedCheckpoint::ShardedCheckpoint(const std::filesystem::path& indexFile) {
    const auto index = readJsonFile(indexFile, {.invalid = ErrorCode::WeightsInvalid});
    const auto map = index.find("weight_map");
    if (map == index.end() || !map->is_object())
        refuse(indexFile, "weight_map is missing or not an object");
    for (const auto& [name, shard] : map->items()) {
        if (!shard.is_string())
            refuse(indexFile, "weight_map of " + quotedText(name) + " is not a file name");
        const auto file = shard.get<std::string>();
        if (file.empty() || file.find('/') != std::string::npos || file.find('\0') != std::string::npos ||
            file.front() == '.')
            refuse(indexFile, "shard " + quotedText(file) + " is not a plain file name");
        auto& opened = m_shards[file];
        if (!opened)
            opened = openTensorFile(indexFile.parent_path() / file);
        if (!opened->has(name))
            refuse(indexFile, name + " is not in " + file);
        m_shardByTensor.emplace(name, file);
    }
    requireNoTensorTwice(indexFile);
}

ShardedCheckpoint::ShardedCheckpoint(const std::vector<std::filesystem::path>& shards) {
    for (const auto& path : shards) {
        const auto file = path.filename().string();
        const auto opened = openTensorFile(path);
        m_shards.emplace(file, opened);
        for (const auto& name : opened->untaken())
            if (const auto [other, isNew] = m_shardByTensor.emplace(name, file); !isNew)
                refuse(path, "tensor " + quotedText(name) + " is in " + other->second +
                                 " too: the files are not shards of one checkpoint");
    }
}

StoredTensor ShardedCheckpoint::takeStored(const std::string& name, at::IntArrayRef shape) {
    return shardOf(name).takeStored(name, shape);
}

bool ShardedCheckpoint::has(const std::string& name) const {
    return m_shardByTensor.contains(name);
}

std::vector<std::int64_t> ShardedCheckpoint::shapeOf(const std::string& name) const {
    return shardOf(name).shapeOf(name);
}

std::vector<std::string> ShardedCheckpoint::untaken() const {
    std::vector<std::string> names;
    for (const auto& [file, shard] : m_shards)
        for (auto& name : shard->untaken())
            names.push_back(std::move(name));
    return names;
}

void ShardedCheckpoint::requireNoTensorTwice(const std::filesystem::path& indexFile) const {
    for (const auto& [file, shard] : m_shards)
        for (const auto& name : shard->untaken())
            if (const auto mapped = m_shardByTensor.find(name);
                mapped != m_shardByTensor.end() && mapped->second != file)
                refuse(indexFile, "tensor " + quotedText(name) + " is both in " + mapped->second +
                                      " and in " + file + ": the files are not shards of one checkpoint");
}

TensorFile& ShardedCheckpoint::shardOf(const std::string& name) const {
    const auto found = m_shardByTensor.find(name);
    if (found == m_shardByTensor.end())
        throwMissing(name, "the sharded checkpoint");
    return *m_shards.at(found->second);
}

} // namespace nextgpt
