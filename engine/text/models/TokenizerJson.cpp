// SPDX-License-Identifier: Apache-2.0
#include "engine/text/models/TokenizerJson.h"

#include "engine/io/JsonFile.h"
#include "engine/io/QuotedText.h"
#include "engine/text/models/ByteLevelJson.h"
#include "engine/text/models/MergeScores.h"
#include "engine/text/models/TokenizerContent.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

using nlohmann::json;
using Kind = SentencePieceModel::Kind;

constexpr std::string_view kSpaceMark = "\xE2\x96\x81"; // U+2581

/// Reads one tokenizer.json into a model.
class TokenizerJsonReader {
public:
    TokenizerJsonReader(const json& content, const std::string& source)
        : m_content(content, source) {}

    SentencePieceModel read() {
        requireLlamas();
        readSpaces();
        readVocabulary();
        readMerges();
        readAddedTokens();
        return std::move(m_model);
    }

private:
    /// The options of tokenizers' BPE with which it does what SentencePiece does.
    void requireLlamas() const {
        const json& type = m_content.model("type");
        if (!type.is_null() && m_content.text(type, "model.type") != "BPE")
            m_content.refuse("a tokenizer of the type " + quotedText(type.get<std::string>()) +
                             " is not supported; only BPE is");
        if (m_content.model("byte_fallback") != json(true))
            m_content.refuse(
                "a vocabulary without byte fallback and without byte-level tokens is not supported");
        m_content.requireUnused(
            {"dropout", "continuing_subword_prefix", "end_of_word_suffix", "ignore_merges"});
    }

    /// Spaces become U+2581, by a normaliser or by a pre-tokenizer, and one is put in front.
    void readSpaces() {
        m_model.leadingSpace = SentencePieceModel::LeadingSpace::NotAdded;
        if (const json& normalizer = m_content.at("normalizer"); !normalizer.is_null()) {
            if (m_content.text(TokenizerContent::member(normalizer, "type"), "normalizer.type") == "Sequence")
                for (const json& each : TokenizerContent::member(normalizer, "normalizers"))
                    readSpaceStep(each);
            else
                readSpaceStep(normalizer);
        }
        if (const json& splitter = m_content.at("pre_tokenizer"); !splitter.is_null())
            readSpaceStep(splitter);
    }

    void readSpaceStep(const json& step) {
        const std::string type =
            m_content.text(TokenizerContent::member(step, "type"), "the type of a normaliser");
        const auto isMark = [&](const char* key) {
            return m_content.text(TokenizerContent::member(step, key), key) == kSpaceMark;
        };
        if (type == "Prepend" && isMark("prepend")) {
            m_model.leadingSpace = SentencePieceModel::LeadingSpace::Added;
        } else if (type == "Metaspace" && isMark("replacement")) {
            if (const json& split = TokenizerContent::member(step, "split");
                !split.is_boolean() || split.get<bool>())
                m_content.refuse("a tokenizer that splits texts into words is not supported");
            if (m_content.text(TokenizerContent::member(step, "prepend_scheme"), "prepend_scheme") != "never")
                m_model.leadingSpace = SentencePieceModel::LeadingSpace::Added;
        } else if (type != "Replace" || !isMark("content") ||
                   m_content.text(
                       TokenizerContent::member(TokenizerContent::member(step, "pattern"), "String"),
                       "pattern") != " ") {
            m_content.refuse("the step " + quotedText(type) + " is not supported");
        }
    }

    void readVocabulary() {
        for (std::string& token : m_content.vocabulary()) {
            const Kind kind = isByte(token) ? Kind::Byte : Kind::Normal;
            m_model.pieces.push_back({.text = std::move(token), .score = 0.0F, .kind = kind});
        }
        m_model.unknown = m_content.text(m_content.model("unk_token"), "model.unk_token");
    }

    /// Written <0xHH>.
    static bool isByte(const std::string& text) {
        return text.size() == 6 && text.starts_with("<0x") && text.ends_with('>') &&
               text.find_first_not_of("0123456789ABCDEF", 3) == 5;
    }

    void readMerges() {
        MergeScores scores(m_model);
        for (const auto& [left, right] : m_content.merges())
            if (!scores.add(left, right))
                m_content.refuse("the merge of " + quotedText(left) + " and " + quotedText(right) +
                                 " is none that a SentencePiece model makes");
        if (const auto missing = scores.missing())
            m_content.refuse("the piece " + quotedText(*missing) +
                             " has merges that are not listed, unlike SentencePiece's");
    }

    /// Tokens that are cut out of a text before it is encoded: control pieces, and those behind the
    /// vocabulary.
    void readAddedTokens() {
        for (const auto& [id, text] : m_content.addedTokens()) {
            for (std::size_t gap = m_model.pieces.size(); gap <= id; ++gap)
                m_model.pieces.push_back(
                    {.text = "<unused " + std::to_string(gap) + '>', .score = 0.0F, .kind = Kind::Unused});
            auto& piece = m_model.pieces[id];
            if (piece.kind == Kind::Unused)
                piece.text = text;
            else if (piece.text != text)
                m_content.refuse("the added token " + quotedText(text) + " has the id of " +
                                 quotedText(piece.text));
            else
                piece.kind = text == m_model.unknown ? Kind::Unknown : Kind::Control;
        }
    }

    TokenizerContent m_content;
    SentencePieceModel m_model;
};

} // namespace

TokenizerModel readTokenizerJson(const std::filesystem::path& file) {
    const json content = readJsonFile(file, kTokenizerJsonLimits);
    if (isByteLevel(content))
        return byteLevelModel(content, file.string());
    return TokenizerJsonReader(content, file.string()).read();
}

} // namespace nextgpt
