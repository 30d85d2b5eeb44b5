// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/Checkpoint.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/formats/CheckpointFiles.h"
#include "engine/formats/LanguageModelPart.h"
#include "engine/formats/ShardedCheckpoint.h"
#include "engine/formats/TensorFiles.h"

namespace nextgpt {

namespace {

std::shared_ptr<WeightSource> openFile(const std::filesystem::path& file) {
    if (file.extension() == ".json")
        return std::make_shared<ShardedCheckpoint>(file);
    auto tensors = openTensorFile(file);
    if (const auto found = tensors->metadata().find(kIgnored); found != tensors->metadata().end())
        log("weights")->info("{}: ignoring what is no tensor: {}", file.string(), found->second);
    return tensors;
}

} // namespace

std::shared_ptr<WeightSource> openCheckpoint(const std::filesystem::path& folderOrFile) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(folderOrFile, ignored))
        return openFile(folderOrFile);
    const auto found = findCheckpoint(folderOrFile);
    if (const auto gguf = found ? std::nullopt : ggufFileOf(folderOrFile))
        return openFile(*gguf);
    if (!found)
        throw EngineError(
            ErrorCode::FileUnreadable,
            folderOrFile.string() +
                ": contains no checkpoint (safetensors, PyTorch's .bin or GGUF); download its weights");
    if (!found->variant.empty())
        log("weights")->info("{}: the {} variant is used", found->files.front().string(), found->variant);
    if (found->files.size() > 1)
        return std::make_shared<ShardedCheckpoint>(found->files);
    return openFile(found->files.front());
}

} // namespace nextgpt
