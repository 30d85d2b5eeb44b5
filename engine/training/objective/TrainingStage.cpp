// SPDX-License-Identifier: Apache-2.0
#include "engine/training/objective/TrainingStage.h"

#include "engine/core/Error.h"
#include "engine/text/Unicode.h"
#include "engine/text/Utf8.h"

namespace nextgpt {

std::string_view name(TrainingStage stage) {
    switch (stage) {
    case TrainingStage::Encode:
        return "encode";
    case TrainingStage::Decode:
        return "decode";
    case TrainingStage::Instruct:
        return "instruct";
    }
    return {};
}

std::optional<TrainingStage> trainingStageFromName(std::string_view word) {
    for (const TrainingStage stage : kTrainingStages)
        if (name(stage) == word)
            return stage;
    return std::nullopt;
}

Dialogue captionDialogue(TrainingStage stage, const CaptionPair& pair, const std::string& caption,
                         const std::string& prompt) {
    DialogueTurn turn;
    switch (stage) {
    case TrainingStage::Encode:
        turn = {.question = prompt, .attachments = {pair.medium}, .answer = caption};
        break;
    case TrainingStage::Decode:
        turn = {.question = caption, .answer = caption, .generated = {pair.medium}};
        break;
    case TrainingStage::Instruct:
        throw EngineError(ErrorCode::Internal, "the third stage learns from dialogues");
    }
    return {.id = pair.id, .turns = {std::move(turn)}};
}

std::string normalisedCaption(std::string_view caption) {
    constexpr std::u32string_view kSeparators = U"\"()*#:;~";
    std::string result;
    bool pendingSpace = false;
    for (const char32_t c : utf8::decoded(utf8::repaired(caption))) {
        if (unicode::isSpace(c) || kSeparators.find(c) != std::u32string_view::npos) {
            pendingSpace = !result.empty();
            continue;
        }
        if (pendingSpace)
            result += ' ';
        pendingSpace = false;
        result += utf8::encoded(unicode::toLower(c));
    }
    return result;
}

} // namespace nextgpt
