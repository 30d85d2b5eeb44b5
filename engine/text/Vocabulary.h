// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"
#include "engine/text/SentencePiece.h"

#include <map>

namespace nextgpt {

/// What a bundle says about its language model's extra tokens.
struct VocabularyOptions {
    PerModality<int> signalCounts; ///< 0: the model cannot ask for that medium
    bool markersArePieces = false; ///< `<Img>` and `</Img>` are ordinary text, three pieces each
};

/// The language model's words: SentencePiece's ids and, after them, those NExT-GPT added. Only this class
/// knows numbers; text can reach it from two sides, and one of them cannot produce control ids.
class Vocabulary {
public:
    /// `folder` holds tokenizer.model and, where the numbers are not in NExT-GPT's order, added_tokens.json.
    /// Throws BundleInvalid, or BundleMismatch when a signal token has no number.
    Vocabulary(const std::filesystem::path& folder, const VocabularyOptions& options);

    /// Somebody's words, stripped: never a control id, never the mark that ends a turn. Three or more '#'
    /// in a row are encoded one by one, so that "###" cannot come out as the mark.
    TokenIds words(std::string_view text) const;

    /// The template's own text. Added tokens written in it become their ids, and whitespace next to them is
    /// dropped; stretches between them are encoded on their own.
    TokenIds control(std::string_view text) const;

    const TokenIds& mediaStart() const { return m_mediaStart; } ///< `<Img>`
    const TokenIds& mediaEnd() const { return m_mediaEnd; }     ///< `</Img>`

    /// Ids of [IMG0]…, in order; empty where the model cannot ask for that medium.
    const TokenIds& signals(Modality modality) const;

    /// The modality whose first signal token this is.
    std::optional<Modality> startedBy(std::int64_t id) const;

    /// Ends of an answer: "###" as a word of its own, and as it stands after a newline.
    const std::vector<TokenIds>& stops() const { return m_stops; }

    /// Ids that may never be chosen: control ids but </s>, markers, and signal tokens after the first.
    const TokenIds& suppressedTokens() const { return m_suppressedTokens; }

    const SentencePiece& pieces() const { return m_pieces; }
    std::int64_t size() const { return m_size; } ///< one more than the highest id

private:
    void placeAddedTokens(const std::filesystem::path& folder, const VocabularyOptions& options);
    void placeMarkers(const VocabularyOptions& options);
    std::int64_t added(const std::string& token) const;

    SentencePiece m_pieces;
    std::map<std::string, std::int64_t, std::less<>> m_added;
    std::int64_t m_size = 0;
    TokenIds m_mediaStart;
    TokenIds m_mediaEnd;
    PerModality<TokenIds> m_signals;
    std::vector<TokenIds> m_stops;
    TokenIds m_suppressedTokens;
};

} // namespace nextgpt
