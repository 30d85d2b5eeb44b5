// SPDX-License-Identifier: Apache-2.0
#include "engine/text/models/TokenizerJson.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/JsonFile.h"
#include "engine/io/QuotedText.h"
#include "engine/text/models/ByteLevelJson.h"
#include "engine/text/models/MergeScores.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace nextgpt {

namespace {

using nlohmann::json;
using Kind = SentencePieceModel::Kind;

constexpr std::string_view kSpaceMark = "\xE2\x96\x81"; // U+2581

/// Reads one tokenizer.json into a model.
class TokenizerJsonReader {
public:
    TokenizerJsonReader(const json& content, std::string source)
        : m_source(std::move(source))
        , m_json(content) {}

    SentencePieceModel read() {
        const json& model = member(m_json, "model");
        requireLlamas(model);
        readSpaces();
        readVocabulary(member(model, "vocab"));
        readMerges(member(model, "merges"));
        readAddedTokens();
        return std::move(m_model);
    }

private:
    [[noreturn]] void refuse(const std::string& reason) const {
        throw EngineError(ErrorCode::BundleInvalid, m_source + ": " + reason);
    }

    const json& member(const json& object, const char* key) const {
        static const json kNone;
        if (!object.is_object())
            refuse("not an object where " + quotedText(key) + " belongs");
        const auto found = object.find(key);
        return found == object.end() ? kNone : *found;
    }

    std::string textOf(const json& value, const char* what) const {
        if (!value.is_string())
            refuse(std::string(what) + " is no text");
        return value.get<std::string>();
    }

    std::int64_t idOf(const json& value) const {
        if (!value.is_number_unsigned() ||
            value.get<std::uint64_t>() >= static_cast<std::uint64_t>(limits::kTokenizerPieces))
            refuse("a token has no valid id");
        return value.get<std::int64_t>();
    }

    /// The options of tokenizers' BPE with which it does what SentencePiece does.
    void requireLlamas(const json& model) const {
        if (const json& type = member(model, "type"); !type.is_null() && textOf(type, "model.type") != "BPE")
            refuse("a tokenizer of the type " + quotedText(type.get<std::string>()) +
                   " is not supported; only BPE is");
        const json& fallback = member(model, "byte_fallback");
        if (!fallback.is_boolean() || !fallback.get<bool>())
            refuse("a vocabulary without byte fallback and without byte-level tokens is not supported");
        for (const char* key :
             {"dropout", "continuing_subword_prefix", "end_of_word_suffix", "ignore_merges"}) {
            const json& value = member(model, key);
            const bool isUnused = value.is_null() || (value.is_boolean() && !value.get<bool>()) ||
                                  (value.is_string() && value.get_ref<const std::string&>().empty());
            if (!isUnused)
                refuse(std::string("model.") + key + " is not supported");
        }
    }

    /// Spaces become U+2581, by a normaliser or by a pre-tokenizer, and one is put in front.
    void readSpaces() {
        m_model.leadingSpace = SentencePieceModel::LeadingSpace::NotAdded;
        if (const json& normalizer = member(m_json, "normalizer"); !normalizer.is_null()) {
            if (textOf(member(normalizer, "type"), "normalizer.type") == "Sequence")
                for (const json& each : member(normalizer, "normalizers"))
                    readSpaceStep(each);
            else
                readSpaceStep(normalizer);
        }
        if (const json& splitter = member(m_json, "pre_tokenizer"); !splitter.is_null())
            readSpaceStep(splitter);
    }

    void readSpaceStep(const json& step) {
        const std::string type = textOf(member(step, "type"), "the type of a normaliser");
        const auto isMark = [&](const char* key) { return textOf(member(step, key), key) == kSpaceMark; };
        if (type == "Prepend" && isMark("prepend")) {
            m_model.leadingSpace = SentencePieceModel::LeadingSpace::Added;
        } else if (type == "Metaspace" && isMark("replacement")) {
            if (const json& split = member(step, "split"); !split.is_boolean() || split.get<bool>())
                refuse("a tokenizer that splits texts into words is not supported");
            if (textOf(member(step, "prepend_scheme"), "prepend_scheme") != "never")
                m_model.leadingSpace = SentencePieceModel::LeadingSpace::Added;
        } else if (type != "Replace" || !isMark("content") ||
                   textOf(member(member(step, "pattern"), "String"), "pattern") != " ") {
            refuse("the step " + quotedText(type) + " is not supported");
        }
    }

    void readVocabulary(const json& vocabulary) {
        if (!vocabulary.is_object() || vocabulary.empty() ||
            std::ssize(vocabulary) > limits::kTokenizerPieces)
            refuse("no vocabulary");
        m_model.pieces.resize(vocabulary.size());
        for (const auto& [text, id] : vocabulary.items()) {
            const auto index = static_cast<std::size_t>(idOf(id));
            if (text.empty() || index >= m_model.pieces.size() || !m_model.pieces[index].text.empty())
                refuse("the ids of the vocabulary are not the numbers from 0");
            m_model.pieces[index] = {
                .text = text, .score = 0.0F, .kind = isByte(text) ? Kind::Byte : Kind::Normal};
        }
        m_model.unknown = textOf(member(member(m_json, "model"), "unk_token"), "model.unk_token");
    }

    /// Written <0xHH>.
    static bool isByte(const std::string& text) {
        return text.size() == 6 && text.starts_with("<0x") && text.ends_with('>') &&
               text.find_first_not_of("0123456789ABCDEF", 3) == 5;
    }

    void readMerges(const json& merges) {
        if (!merges.is_array())
            refuse("no merges");
        MergeScores scores(m_model);
        for (const json& merge : merges) {
            std::string left;
            std::string right;
            if (merge.is_array() && merge.size() == 2) {
                left = textOf(merge[0], "a merge");
                right = textOf(merge[1], "a merge");
            } else {
                const std::string both = textOf(merge, "a merge");
                const std::size_t space = both.find(' ');
                left = both.substr(0, space);
                right = space == std::string::npos ? std::string() : both.substr(space + 1);
            }
            if (!scores.add(left, right))
                refuse("the merge of " + quotedText(left) + " and " + quotedText(right) +
                       " is none that a SentencePiece model makes");
        }
        if (const auto missing = scores.missing())
            refuse("the piece " + quotedText(*missing) +
                   " has merges that are not listed, unlike SentencePiece's");
    }

    /// Tokens that are cut out of a text before it is encoded: control pieces, and those behind the
    /// vocabulary.
    void readAddedTokens() {
        const json& tokens = member(m_json, "added_tokens");
        if (!tokens.is_array() && !tokens.is_null())
            refuse("added_tokens is no list");
        for (const json& token : tokens) {
            const auto id = static_cast<std::size_t>(idOf(member(token, "id")));
            const std::string text = textOf(member(token, "content"), "an added token");
            for (std::size_t gap = m_model.pieces.size(); gap <= id; ++gap)
                m_model.pieces.push_back(
                    {.text = "<unused " + std::to_string(gap) + '>', .score = 0.0F, .kind = Kind::Unused});
            auto& piece = m_model.pieces[id];
            if (piece.kind == Kind::Unused)
                piece.text = text;
            else if (piece.text != text)
                refuse("the added token " + quotedText(text) + " has the id of " + quotedText(piece.text));
            else
                piece.kind = text == m_model.unknown ? Kind::Unknown : Kind::Control;
        }
    }

    std::string m_source;
    const json& m_json;
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
