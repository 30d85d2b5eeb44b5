// SPDX-License-Identifier: Apache-2.0
#include "engine/text/models/ByteLevelJson.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/QuotedText.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

using nlohmann::json;

constexpr std::int64_t kMaxTokens = limits::kTokenizerPieces;

const json& member(const json& object, const char* key) {
    static const json kNone;
    if (!object.is_object())
        return kNone;
    const auto found = object.find(key);
    return found == object.end() ? kNone : *found;
}

bool isTrue(const json& value) {
    return value.is_boolean() && value.get<bool>();
}

std::string typeOf(const json& step) {
    const json& type = member(step, "type");
    return type.is_string() ? type.get<std::string>() : std::string();
}

/// The steps of a pre-tokenizer: one, or those of a sequence.
std::vector<json> stepsOf(const json& preTokenizer) {
    if (typeOf(preTokenizer) != "Sequence")
        return preTokenizer.is_null() ? std::vector<json>() : std::vector<json>{preTokenizer};
    const json& steps = member(preTokenizer, "pretokenizers");
    return {steps.begin(), steps.end()};
}

class Reader {
public:
    Reader(const json& tokenizer, const std::string& source)
        : m_json(tokenizer)
        , m_source(source) {}

    ByteLevelModel read() {
        const json& model = member(m_json, "model");
        requireSupported(model);
        readSplits();
        readVocabulary(member(model, "vocab"));
        readMerges(member(model, "merges"));
        readAddedTokens();
        readBegin();
        return std::move(m_model);
    }

private:
    [[noreturn]] void refuse(const std::string& reason) const {
        throw EngineError(ErrorCode::BundleInvalid, m_source + ": " + reason);
    }

    std::string textOf(const json& value, const char* what) const {
        if (!value.is_string())
            refuse(std::string(what) + " is no text");
        return value.get<std::string>();
    }

    std::size_t idOf(const json& value) const {
        if (!value.is_number_unsigned() ||
            value.get<std::uint64_t>() >= static_cast<std::uint64_t>(kMaxTokens))
            refuse("a token has no valid id");
        return value.get<std::size_t>();
    }

    void requireSupported(const json& model) {
        if (!member(m_json, "normalizer").is_null())
            refuse("a normaliser of texts is not supported with a byte-level vocabulary");
        if (typeOf(model) != "BPE")
            refuse("a tokenizer of the type " + quotedText(typeOf(model)) + " is not supported; only BPE is");
        for (const char* key :
             {"dropout", "continuing_subword_prefix", "end_of_word_suffix", "byte_fallback"}) {
            const json& value = member(model, key);
            if (!value.is_null() && value != json(false) && value != json(""))
                refuse(std::string("model.") + key + " is not supported");
        }
        m_model.wholePieces = isTrue(member(model, "ignore_merges"));
    }

    void readSplits() {
        for (const json& step : stepsOf(member(m_json, "pre_tokenizer")))
            readSplit(step);
    }

    void readSplit(const json& step) {
        const std::string type = typeOf(step);
        if (type == "Split") {
            const json& pattern = member(member(step, "pattern"), "Regex");
            if (member(step, "behavior") != json("Isolated") || isTrue(member(step, "invert")) ||
                !pattern.is_string())
                refuse("only a Split that isolates the matches of a regular expression is supported");
            m_model.splits.push_back(pattern.get<std::string>());
        } else if (type == "Digits") {
            m_model.splits.emplace_back(isTrue(member(step, "individual_digits")) ? R"(\p{N})" : R"(\p{N}+)");
        } else if (type == "ByteLevel") {
            if (isTrue(member(step, "add_prefix_space")))
                refuse("a byte-level vocabulary with a leading space is not supported");
            const json& splits = member(step, "use_regex");
            if (splits.is_null() || isTrue(splits))
                m_model.splits.emplace_back(kGpt2Split);
        } else {
            refuse("the step " + quotedText(type) + " is not supported");
        }
    }

    void readVocabulary(const json& vocabulary) {
        if (!vocabulary.is_object() || vocabulary.empty() || std::ssize(vocabulary) > kMaxTokens)
            refuse("no vocabulary");
        m_model.tokens.resize(vocabulary.size());
        for (const auto& [text, id] : vocabulary.items()) {
            const std::size_t index = idOf(id);
            if (text.empty() || index >= m_model.tokens.size() || !m_model.tokens[index].text.empty())
                refuse("the ids of the vocabulary are not the numbers from 0");
            m_model.tokens[index].text = text;
        }
    }

    /// Each is a text with a space between its two parts or, since 2024, a list of the two.
    void readMerges(const json& merges) {
        if (!merges.is_array())
            refuse("no merges");
        for (const json& merge : merges) {
            if (merge.is_array() && merge.size() == 2) {
                m_model.merges.emplace_back(textOf(merge[0], "a merge"), textOf(merge[1], "a merge"));
                continue;
            }
            const std::string both = textOf(merge, "a merge");
            const std::size_t space = both.find(' ');
            if (space == std::string::npos)
                refuse("the merge " + quotedText(both) + " has one part");
            m_model.merges.emplace_back(both.substr(0, space), both.substr(space + 1));
        }
    }

    void readAddedTokens() {
        using Kind = ByteLevelModel::Kind;
        const json& tokens = member(m_json, "added_tokens");
        if (!tokens.is_array() && !tokens.is_null())
            refuse("added_tokens is no list");
        for (const json& token : tokens) {
            const std::size_t id = idOf(member(token, "id"));
            for (std::size_t gap = m_model.tokens.size(); gap <= id; ++gap)
                m_model.tokens.push_back(
                    {.text = "<unused " + std::to_string(gap) + '>', .kind = Kind::Unused});
            m_model.tokens[id] = {.text = textOf(member(token, "content"), "an added token"),
                                  .kind = Kind::Control};
        }
    }

    /// A template of the post-processor puts a special token in front of a text.
    void readBegin() {
        const json& processor = member(m_json, "post_processor");
        if (typeOf(processor) == "Sequence")
            for (const json& each : member(processor, "processors"))
                readBeginOf(each);
        else
            readBeginOf(processor);
    }

    void readBeginOf(const json& processor) {
        if (typeOf(processor) != "TemplateProcessing")
            return;
        const json& single = member(processor, "single");
        const json& first = single.is_array() && !single.empty() ? single.front() : single;
        const json& name = member(member(first, "SpecialToken"), "id");
        for (std::size_t id = 0; name.is_string() && id < m_model.tokens.size(); ++id)
            if (m_model.tokens[id].text == name.get<std::string>())
                m_model.begin = static_cast<std::int64_t>(id);
    }

    const json& m_json;
    const std::string& m_source;
    ByteLevelModel m_model;
};

} // namespace

bool isByteLevel(const json& tokenizer) {
    for (const json& step : stepsOf(member(tokenizer, "pre_tokenizer")))
        if (typeOf(step) == "ByteLevel")
            return true;
    return false;
}

ByteLevelModel byteLevelModel(const json& tokenizer, const std::string& source) {
    return Reader(tokenizer, source).read();
}

} // namespace nextgpt
