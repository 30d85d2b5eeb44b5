// SPDX-License-Identifier: Apache-2.0
#include "engine/text/models/ByteLevelJson.h"

#include "engine/io/QuotedText.h"
#include "engine/text/models/TokenizerContent.h"

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

using nlohmann::json;

const json& member(const json& object, const char* key) {
    return TokenizerContent::member(object, key);
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
        : m_content(tokenizer, source) {}

    ByteLevelModel read() {
        requireSupported();
        m_model.wholePieces = isTrue(m_content.model("ignore_merges"));
        for (const json& step : stepsOf(m_content.at("pre_tokenizer")))
            readSplit(step);
        for (std::string& token : m_content.vocabulary())
            m_model.tokens.push_back({.text = std::move(token)});
        m_model.merges = m_content.merges();
        readAddedTokens();
        readBegin();
        return std::move(m_model);
    }

private:
    void requireSupported() const {
        if (!m_content.at("normalizer").is_null())
            m_content.refuse("a normaliser of texts is not supported with a byte-level vocabulary");
        if (const std::string type = typeOf(m_content.at("model")); type != "BPE")
            m_content.refuse("a tokenizer of the type " + quotedText(type) +
                             " is not supported; only BPE is");
        m_content.requireUnused(
            {"dropout", "continuing_subword_prefix", "end_of_word_suffix", "byte_fallback"});
    }

    void readSplit(const json& step) {
        const std::string type = typeOf(step);
        if (type == "Split") {
            const json& pattern = member(member(step, "pattern"), "Regex");
            if (member(step, "behavior") != json("Isolated") || isTrue(member(step, "invert")) ||
                !pattern.is_string())
                m_content.refuse(
                    "only a Split that isolates the matches of a regular expression is supported");
            m_model.splits.push_back(pattern.get<std::string>());
        } else if (type == "Digits") {
            m_model.splits.emplace_back(isTrue(member(step, "individual_digits")) ? R"(\p{N})" : R"(\p{N}+)");
        } else if (type == "ByteLevel") {
            if (isTrue(member(step, "add_prefix_space")))
                m_content.refuse("a byte-level vocabulary with a leading space is not supported");
            const json& splits = member(step, "use_regex");
            if (splits.is_null() || isTrue(splits))
                m_model.splits.emplace_back(kGpt2Split);
        } else {
            m_content.refuse("the step " + quotedText(type) + " is not supported");
        }
    }

    void readAddedTokens() {
        using Kind = ByteLevelModel::Kind;
        for (const auto& token : m_content.addedTokens()) {
            for (std::size_t gap = m_model.tokens.size(); gap <= token.id; ++gap)
                m_model.tokens.push_back(
                    {.text = "<unused " + std::to_string(gap) + '>', .kind = Kind::Unused});
            auto& known = m_model.tokens[token.id];
            if (known.kind == Kind::Normal && known.text != token.text)
                m_content.refuse("the added token " + quotedText(token.text) + " has the id of " +
                                 quotedText(known.text));
            known = {.text = token.text, .kind = Kind::Control};
        }
    }

    /// A template of the post-processor puts a special token in front of a text.
    void readBegin() {
        const json& processor = m_content.at("post_processor");
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

    TokenizerContent m_content;
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
