// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace nextgpt {

/// The files of a checkpoint in a folder. All are of one format and one variant.
struct CheckpointFiles {
    std::vector<std::filesystem::path> files; ///< one file, one index, or all shards in order
    std::string variant{};                    ///< "fp16", "non_ema"; empty for the plain files
};

/// The checkpoint that a folder in the layout of transformers or diffusers contains. Where there are several,
/// in this order: safetensors before PyTorch files, and of each the plain files before fp16; non_ema last.
/// Of each, one file before an index, and an index before shards without one. NExT-GPT's pytorch_model.pt
/// and imagebind_huge.pth count as PyTorch files. nullopt if there is none. Throws FileUnreadable if a shard
/// is missing, WeightsInvalid if shards of different checkpoints are mixed.
std::optional<CheckpointFiles> findCheckpoint(const std::filesystem::path& folder);

/// What the name of a shard says, such as "model-00002-of-00005.safetensors".
struct ShardName {
    std::string start; ///< "model-"
    std::string end;   ///< ".safetensors"
    int number = 0;    ///< from 1
    int count = 0;

    /// The name of another shard of the same checkpoint.
    std::string withNumber(int other) const;
};

/// nullopt for other names.
std::optional<ShardName> shardNameOf(const std::string& fileName);

} // namespace nextgpt
