// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// The sentences that dialogues are made of. "{caption}" stands for a caption, "{from}" and "{to}" for a word
/// and the one that replaces it.
struct PhraseBook {
    using Phrases = std::vector<std::string>;
    /// A question and its answer.
    struct Exchange {
        std::string question;
        std::string answer;
    };

    PerModality<Phrases> requests;     ///< for a medium of a caption
    PerModality<Phrases> deliveries;   ///< the answer that comes with a medium; "{caption}"
    PerModality<Phrases> questions;    ///< about an attached medium
    PerModality<Phrases> descriptions; ///< the answer to such a question; "{caption}"
    PerModality<Phrases> conversions;  ///< for the same subject as another medium, e.g. "and now as a video"
    PerModality<Phrases> recalls;      ///< about the medium that was generated before
    Phrases edits;                     ///< of the medium that was generated before; "{from}" and "{to}"
    std::vector<Phrases> words;        ///< lists of words that may replace each other in a caption
    std::vector<Exchange> smallTalk;   ///< first or last turns without media

    /// Every medium needs a phrase of each kind; edits, words and small talk may be missing. Throws
    /// RequestInvalid naming what is wrong.
    static PhraseBook fromJson(const nlohmann::json& json);
};

/// The names of the built-in books: "general" for captions of any media, "little-world" in the language of
/// the pocket bundle.
std::vector<std::string_view> phraseBookNames();

/// The JSON text of a built-in book, to be used or adapted; nullopt for another name.
std::optional<std::string_view> phraseBookText(std::string_view name);

} // namespace nextgpt
