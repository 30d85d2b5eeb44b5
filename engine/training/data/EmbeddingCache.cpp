// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/EmbeddingCache.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/formats/safetensors/SafetensorsFile.h"
#include "engine/formats/safetensors/SafetensorsWriter.h"
#include "engine/io/Sha256.h"

#include <ATen/ATen.h>

namespace nextgpt {

namespace {

constexpr const char* kTensor = "embedding";

} // namespace

EmbeddingCache::EmbeddingCache(std::filesystem::path folder, std::int64_t memoryBytes)
    : m_folder(std::move(folder))
    , m_memory(memoryBytes) {}

std::filesystem::path EmbeddingCache::pathOf(const std::string& key) const {
    const std::string hash = sha256(key);
    return m_folder / hash.substr(0, 2) / (hash + ".safetensors"); // few files per folder
}

at::Tensor EmbeddingCache::stored(const std::filesystem::path& path) const {
    if (!std::filesystem::exists(path))
        return {};
    try {
        return SafetensorsFile(path).take(kTensor).clone();
    } catch (const EngineError& error) {
        log("training")->warn("embedding cache: {}", error.what());
        return {};
    }
}

at::Tensor EmbeddingCache::get(const std::string& key, const std::function<at::Tensor()>& compute) {
    if (const at::Tensor* known = m_memory.find(key))
        return *known;
    const auto path = pathOf(key);
    at::Tensor tensor = stored(path);
    if (!tensor.defined()) {
        tensor = compute().to(at::kCPU).contiguous();
        ++m_computed;
        writeSafetensors(path, {{kTensor, tensor}});
    }
    m_memory.insert(key, tensor, static_cast<std::int64_t>(tensor.nbytes()));
    return tensor;
}

} // namespace nextgpt
