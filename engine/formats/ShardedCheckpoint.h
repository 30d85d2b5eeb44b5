// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/weights/TensorFile.h"

#include <filesystem>

namespace nextgpt {

/// Several files (shards) that together are one checkpoint.
class ShardedCheckpoint final : public WeightSource {
public:
    /// The shards that an index file (*.index.json) names. Every tensor in its weight_map must exist in the
    /// file given there, and in no other; a tensor that the map does not list cannot be taken, and remains in
    /// untaken(). Throws FileUnreadable or WeightsInvalid.
    explicit ShardedCheckpoint(const std::filesystem::path& indexFile);

    /// Shards without an index. Throws FileUnreadable, or WeightsInvalid if two of them have the same tensor.
    explicit ShardedCheckpoint(const std::vector<std::filesystem::path>& shards);

    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override;

private:
    void requireNoTensorTwice(const std::filesystem::path& indexFile) const;
    TensorFile& shardOf(const std::string& name) const;

    std::map<std::string, std::shared_ptr<TensorFile>> m_shards; ///< by file name
    std::map<std::string, std::string> m_shardByTensor;
};

} // namespace nextgpt
