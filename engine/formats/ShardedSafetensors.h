// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/SafetensorsFile.h"

namespace nextgpt {

/// Several safetensors files (shards) behind one *.safetensors.index.json. Every tensor in its weight_map
/// must exist in the file given there; tensors that the map does not list are ignored.
class ShardedSafetensors final : public WeightSource {
public:
    /// Throws FileUnreadable or WeightsInvalid.
    explicit ShardedSafetensors(const std::filesystem::path& indexFile);

    StoredTensor takeStored(const std::string& name, at::IntArrayRef shape) override;
    bool has(const std::string& name) const override;
    std::vector<std::int64_t> shapeOf(const std::string& name) const override;
    std::vector<std::string> untaken() const override;

private:
    SafetensorsFile& shardOf(const std::string& name) const;

    std::map<std::string, std::unique_ptr<SafetensorsFile>> m_shards; ///< by file name
    std::map<std::string, std::string> m_shardByTensor;
};

} // namespace nextgpt
