// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/training/construction/PhraseBook.h"
#include "engine/training/data/Dialogue.h"

#include <cstdint>
#include <vector>

namespace nextgpt {

/// What kinds of dialogues are made, and how many.
struct MosItOptions {
    std::int64_t dialogues = 100; ///< of mixed modalities
    std::int64_t minTurns = 3;    ///< of questions with answers
    std::int64_t maxTurns = 7;
    /// Whether a dialogue may ask for media that the captions do not have: edits, and the same subject as
    /// another medium. Such a medium has a caption but no file, so it is not in the history of later turns.
    enum class MissingMedia { Never, Allowed } missingMedia = MissingMedia::Never;
    std::uint64_t seed = 13;
};

/// Dialogues made of captions and phrases.
struct MosItDialogues {
    std::vector<Dialogue> toMedium;   ///< T → T+X: one turn that asks for a caption's medium
    std::vector<Dialogue> fromMedium; ///< T+X → T: one turn about an attached medium
    std::vector<Dialogue> mixed;      ///< MosIT: several turns of different modalities
};

/// Makes instruction data as in NExT-GPT's third stage: for every captioned medium a request and a question,
/// and dialogues of several turns: requests, questions about attached media, the same subject as another
/// medium (files with the same stem or caption belong together), edits, questions about media that were
/// generated before, and small talk. The result depends only on the arguments. No two dialogues are equal;
/// there are fewer where the captions do not suffice. Throws RequestInvalid for options out of range, or
/// without a pair that has a caption.
MosItDialogues buildMosIt(const std::vector<CaptionPair>& pairs, const PhraseBook& phrases,
                          const MosItOptions& options);

/// A caption as part of a sentence: without blanks around it and without a final full stop, and with a small
/// first letter unless the first word is an abbreviation ("TV") or "I".
std::string captionInSentence(std::string_view caption);

} // namespace nextgpt
