// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/LearnedPart.h"

#include "engine/core/Error.h"
#include "engine/formats/Checkpoint.h"
#include "engine/formats/CheckpointKeys.h"
#include "engine/io/QuotedText.h"
#include "engine/weights/OverlayWeights.h"
#include "engine/weights/RenamedWeights.h"

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

/// PEFT leaves out the name of the adapter ("default") and what contains the model.
std::string learnedName(const std::string& stored) {
    if (!stored.starts_with(keys::kPeftPrefix))
        return stored; // strict loading reports it
    std::string name = keys::kLanguageModel + stored.substr(keys::kPeftPrefix.size());
    for (const std::string branch : {keys::kLoraA, keys::kLoraB})
        if (name.ends_with(branch + keys::kWeight))
            name.insert(name.size() - std::string_view(keys::kWeight).size(), keys::kAdapterName);
    return name;
}

std::shared_ptr<WeightSource> openAdapter(const std::filesystem::path& file) {
    const auto stored = openCheckpoint(file);
    std::map<std::string, RenamedWeights::Origin> names;
    for (const std::string& name : stored->untaken())
        names[learnedName(name)] = {.stored = name};
    return std::make_shared<RenamedWeights>(stored, std::move(names));
}

void requireApart(const WeightSource& learned, const WeightSource& adapter,
                  const std::filesystem::path& folder) {
    const auto names = learned.untaken();
    const auto added = adapter.untaken();
    if (std::ranges::any_of(names, keys::isLoraTensor) && std::ranges::any_of(added, keys::isLoraTensor))
        throw EngineError(ErrorCode::BundleMismatch,
                          folder.string() + ": both the trained tensors and the adapter have LoRA branches; "
                                            "merge one of them into the language model");
    for (const std::string& name : added)
        if (learned.has(name))
            throw EngineError(ErrorCode::BundleMismatch,
                              folder.string() + ": the tensor " + quotedText(name) +
                                  " is both among the trained tensors and in the adapter");
}

} // namespace

std::optional<std::filesystem::path> adapterFileOf(const std::filesystem::path& folder) {
    std::error_code ignored;
    for (const char* name : {"adapter_model.safetensors", "adapter_model.bin"})
        if (std::filesystem::exists(folder / name, ignored))
            return folder / name;
    return std::nullopt;
}

std::shared_ptr<WeightSource> openLearnedPart(const std::filesystem::path& folder) {
    auto learned = openCheckpoint(folder);
    const auto file = adapterFileOf(folder);
    if (!file)
        return learned;
    auto adapter = openAdapter(*file);
    requireApart(*learned, *adapter, folder);
    return std::make_shared<OverlayWeights>(
        std::vector<OverlayWeights::Layer>{{std::move(learned)}, {std::move(adapter)}});
}

} // namespace nextgpt
