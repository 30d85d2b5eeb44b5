// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/PromptTemplate.h"
#include "engine/text/Vocabulary.h"
#include "engine/training/objective/TrainingSequence.h"

namespace nextgpt {

/// How a dialogue becomes ids.
enum class PromptFormat {
    /// Exactly the prompts that the program gives to the model in a conversation (PromptTemplate), so that
    /// training and use do not differ.
    AsInUse,
    /// The ids of NExT-GPT's published training code: one <s>, a trailing space piece after "Assistant:", all
    /// turns in one sequence with their signal tokens, and only the first attachment of the first turn.
    AsPublished,
};

/// Turns dialogues into training sequences. Only answers are learned.
class SequenceBuilder {
public:
    /// `mostPositions` bounds the length of a sequence; a medium takes `mediumTokens` of them.
    SequenceBuilder(const Vocabulary& vocabulary, PromptFormat format, std::int64_t mostPositions,
                    std::int64_t mediumTokens = 1);

    /// AsInUse: one sequence per answer that generates media and one for the last answer, each after the
    /// turns before it; earlier answers without media are learned in the first sequence that contains them.
    /// The oldest turns are dropped to fit. Throws PromptTooLong if one turn does not fit, and RequestInvalid
    /// for an empty answer or a medium without signal tokens. AsPublished: one sequence, truncated to fit.
    std::vector<TrainingSequence> build(const Dialogue& dialogue) const;

private:
    struct Answer {
        TokenIds ids;
        std::vector<TrainingSequence::SignalBlock> signals; ///< positions relative to the ids
    };

    Answer answerOf(const DialogueTurn& turn) const;
    TrainingSequence sequenceUpTo(const Dialogue& dialogue, std::size_t last, std::size_t firstLearned) const;
    TrainingSequence publishedSequence(const Dialogue& dialogue) const;

    const Vocabulary& m_vocabulary;
    PromptTemplate m_template;
    PromptFormat m_format;
    std::int64_t m_mostPositions;
    std::int64_t m_mediumTokens;
};

} // namespace nextgpt
