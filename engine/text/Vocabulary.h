// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"
#include "engine/text/Tokenizer.h"

#include <filesystem>
#include <map>
#include <memory>

namespace nextgpt {

/// How `<Img>` and `</Img>` are encoded for the language model.
enum class MarkerMode {
    Added,  ///< as two added tokens
    Pieces, ///< as ordinary text, three pieces each (the released checkpoint 7b_tiva_v0)
};

/// The tokens that a bundle adds to its language model's vocabulary.
struct VocabularyOptions {
    PerModality<int> signalCounts; ///< 0: the model cannot generate that modality
    MarkerMode markerMode = MarkerMode::Added;
};

/// The language model's vocabulary: its tokenizer's ids followed by the tokens that NExT-GPT adds (arXiv
/// 2309.05519). A user's text and the prompt template are encoded by separate functions, so that a user
/// cannot type control tokens.
class Vocabulary {
public:
    /// `folder` holds tokenizer.model and, unless the added ids are in NExT-GPT's order, added_tokens.json.
    /// Throws BundleInvalid, or BundleMismatch if a signal token has no id.
    Vocabulary(const std::filesystem::path& folder, const VocabularyOptions& options);

    /// The same with another tokenizer; `folder` may hold added_tokens.json.
    Vocabulary(std::unique_ptr<const Tokenizer> tokenizer, const std::filesystem::path& folder,
               const VocabularyOptions& options);

    /// Whether this is a marker or signal token, such as [IMG0].
    static bool isAddedByNextGpt(std::string_view token);

    /// Encodes a message's text without surrounding whitespace. Never yields a control id or a stop sequence:
    /// three or more '#' in a row are encoded one by one.
    TokenIds encodeText(std::string_view text) const;

    /// Encodes text of the prompt template. Added tokens spelled in it become their ids and whitespace next
    /// to them is dropped; the text between them is encoded separately.
    TokenIds encodeTemplate(std::string_view text) const;

    const TokenIds& mediaStart() const { return m_mediaStart; } ///< `<Img>`
    const TokenIds& mediaEnd() const { return m_mediaEnd; }     ///< `</Img>`

    /// Ids of [IMG0], [IMG1], … in order; empty if the model cannot generate that modality.
    const TokenIds& signals(Modality modality) const;

    /// The modality whose first signal token has this id.
    std::optional<Modality> modalityOfFirstSignal(std::int64_t id) const;

    /// Sequences that end a reply: "###" as a standalone text and as a continuation.
    const std::vector<TokenIds>& stopSequences() const { return m_stopSequences; }

    /// Ids that must not be sampled: control ids except </s>, media markers, and signal tokens after the
    /// first.
    const TokenIds& suppressedTokens() const { return m_suppressedTokens; }

    const Tokenizer& tokenizer() const { return *m_tokenizer; }
    std::int64_t size() const { return m_size; } ///< highest id plus one

private:
    void placeAddedTokens(const std::filesystem::path& folder, const VocabularyOptions& options);
    void placeMarkers(const VocabularyOptions& options);
    std::int64_t added(const std::string& token) const;

    std::unique_ptr<const Tokenizer> m_tokenizer;
    std::map<std::string, std::int64_t, std::less<>> m_added;
    std::int64_t m_size = 0;
    TokenIds m_mediaStart;
    TokenIds m_mediaEnd;
    PerModality<TokenIds> m_signals;
    std::vector<TokenIds> m_stopSequences;
    TokenIds m_suppressedTokens;
};

} // namespace nextgpt
