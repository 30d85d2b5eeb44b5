// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/bundle/Bundle.h"
#include "engine/core/Modality.h"
#include "engine/models/language/InputProjection.h"
#include "engine/models/language/Llama.h"
#include "engine/models/language/LoraConfig.h"
#include "engine/models/language/OutputProjection.h"
#include "engine/text/Vocabulary.h"

#include <filesystem>

namespace nextgpt {

/// A folder with NExT-GPT's own trained tensors (bundle part "nextgpt"): config.json and a checkpoint.
struct LearnedFolder {
    std::filesystem::path folder;
    std::shared_ptr<WeightSource> tensors; ///< the opened checkpoint, shared by the networks built from it
};

/// Opens the checkpoint of such a folder.
LearnedFolder openLearned(const std::filesystem::path& folder);

/// The vocabulary of a bundle's language model with the tokens that NExT-GPT adds. Throws what Vocabulary
/// throws.
Vocabulary loadVocabulary(const Bundle& bundle);

/// Rank and scale of the LoRA branches, from "lora" in config.json or from PEFT's adapter_config.json, which
/// goes first where the branches are in an adapter's file; nullopt without LoRA tensors. Throws BundleInvalid
/// if neither states them, and BundleMismatch if the tensors have another rank.
std::optional<LoraConfig> loraConfigOf(const LearnedFolder& learned);

/// The scale alone; 1 without LoRA tensors.
double loraScaleOf(const LearnedFolder& learned);

/// Throws WeightsMismatch naming tensors of the folder that no network has taken. The output projections of
/// media without a decoder may be left. To be called after all networks are built.
void requireNothingUnknown(const LearnedFolder& learned, const Bundle& bundle);

/// The base model in `llm`, overlaid with the trained embeddings and LoRA branches.
Llama loadLearnedLlama(const std::filesystem::path& llm, const LearnedFolder& learned,
                       const Placement& placement);

InputProjectionConfig inputProjectionConfig(const LearnedFolder& learned);
InputProjection loadInputProjection(const LearnedFolder& learned, const Placement& placement);

/// Throws BundleMismatch if config.json describes no projection for the modality.
OutputProjectionConfig outputProjectionConfig(Modality modality, const LearnedFolder& learned);

/// Likewise.
OutputProjection loadOutputProjection(Modality modality, const LearnedFolder& learned,
                                      const Placement& placement);

} // namespace nextgpt
