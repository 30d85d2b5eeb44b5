// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/data/Dialogue.h"

#include <array>
#include <optional>
#include <string_view>

namespace nextgpt {

/// The three stages of NExT-GPT's training (arXiv 2309.05519, section 4).
enum class TrainingStage {
    Encode,   ///< encoding-side alignment: the input projection learns from captioned media
    Decode,   ///< decoding-side alignment: output projections and signal tokens learn from captions
    Instruct, ///< modality-switching instruction tuning on dialogues
};

inline constexpr std::array kTrainingStages{TrainingStage::Encode, TrainingStage::Decode,
                                            TrainingStage::Instruct};

std::string_view name(TrainingStage stage); ///< "encode", "decode" or "instruct"
std::optional<TrainingStage> trainingStageFromName(std::string_view name);

/// The dialogue that teaches a captioned medium: in the encoding stage `prompt` and the medium are answered
/// by the caption; in the decoding stage the caption is answered by itself and the medium. `caption` is the
/// text of the dialogue; the decoder's condition is that of the pair's own caption. Throws Internal for the
/// third stage.
Dialogue captionDialogue(TrainingStage stage, const CaptionPair& pair, const std::string& caption,
                         const std::string& prompt);

/// The text of a caption as NExT-GPT's training uses it: lower case, without quotes, brackets and separators,
/// single spaces.
std::string normalisedCaption(std::string_view caption);

} // namespace nextgpt
