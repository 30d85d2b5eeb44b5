// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace nextgpt {

/// What all byte-pair encodings in a tokenizer.json (Hugging Face's tokenizers) have in common. All functions
/// throw BundleInvalid naming the file.
class TokenizerContent {
public:
    using Merge = std::pair<std::string, std::string>;
    struct AddedToken {
        std::size_t id = 0;
        std::string text;
    };

    /// `content` must outlive this object; `source` names the file in errors.
    TokenizerContent(const nlohmann::json& content, std::string source);

    /// The value of a key; null if there is none.
    static const nlohmann::json& member(const nlohmann::json& object, const char* key);
    const nlohmann::json& at(const char* key) const { return member(m_content, key); }
    const nlohmann::json& model(const char* key) const { return member(at("model"), key); }

    /// A JSON string; `what` says in errors what it is.
    std::string text(const nlohmann::json& value, const char* what) const;

    /// The tokens by id, which are the numbers from 0.
    std::vector<std::string> vocabulary() const;

    /// The most important first.
    std::vector<Merge> merges() const;

    /// Tokens that are cut out of a text before it is encoded, in the file's order.
    std::vector<AddedToken> addedTokens() const;

    /// Throws BundleInvalid unless the options of the model that are named have no effect.
    void requireUnused(std::initializer_list<const char*> options) const;

    [[noreturn]] void refuse(const std::string& reason) const;

private:
    std::size_t idOf(const nlohmann::json& value) const;

    const nlohmann::json& m_content;
    std::string m_source;
};

} // namespace nextgpt
