// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/Checkpoint.h"

#include "engine/core/Error.h"
#include "engine/formats/ShardedSafetensors.h"

#include <array>

namespace nextgpt {

namespace {

constexpr std::string_view kIndexSuffix = ".index.json";

/// In order of preference; variants are never mixed.
constexpr std::array kFileNames{
    "model.safetensors",
    "diffusion_pytorch_model.safetensors",
    "model.safetensors.index.json",
    "diffusion_pytorch_model.safetensors.index.json",
    "model.fp16.safetensors",
    "diffusion_pytorch_model.fp16.safetensors",
    "model.safetensors.index.fp16.json",
    "diffusion_pytorch_model.safetensors.index.fp16.json",
};

bool isIndex(const std::filesystem::path& file) {
    const auto name = file.filename().string();
    return name.ends_with(kIndexSuffix) || name.ends_with(".index.fp16.json");
}

std::shared_ptr<WeightSource> openFile(const std::filesystem::path& file) {
    if (isIndex(file))
        return std::make_shared<ShardedSafetensors>(file);
    return std::make_shared<SafetensorsFile>(file);
}

} // namespace

std::shared_ptr<WeightSource> openCheckpoint(const std::filesystem::path& folderOrFile) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(folderOrFile, ignored))
        return openFile(folderOrFile);
    for (const auto* name : kFileNames)
        if (const auto file = folderOrFile / name; std::filesystem::exists(file, ignored))
            return openFile(file);
    throw EngineError(ErrorCode::FileUnreadable,
                      folderOrFile.string() + ": contains no safetensors checkpoint");
}

} // namespace nextgpt
