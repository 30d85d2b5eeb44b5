// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/perceive/LruCache.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <functional>
#include <string>

namespace nextgpt {

/// Results of frozen encoders on disk, so that they are computed once for all epochs, stages and runs. A key
/// names the content and the encoder; a damaged entry is computed again. The most recently used ones are
/// kept in memory.
class EmbeddingCache {
public:
    /// `memoryBytes` bounds what is kept in memory.
    explicit EmbeddingCache(std::filesystem::path folder, std::int64_t memoryBytes = 256LL << 20);

    /// The tensor of `key`; `compute` is called if it is not stored. Throws what `compute` throws, DiskFull
    /// and FileNotWritable.
    at::Tensor get(const std::string& key, const std::function<at::Tensor()>& compute);

    /// How many tensors had to be computed.
    std::int64_t computed() const { return m_computed; }

private:
    std::filesystem::path pathOf(const std::string& key) const;
    at::Tensor stored(const std::filesystem::path& path) const;

    std::filesystem::path m_folder;
    LruCache<std::string, at::Tensor> m_memory;
    std::int64_t m_computed = 0;
};

} // namespace nextgpt
