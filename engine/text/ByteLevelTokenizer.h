// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/ByteLevelBpe.h"
#include "engine/text/RegexSplitter.h"
#include "engine/text/models/ByteLevelModel.h"

namespace nextgpt {

/// The tokenizer of a language model with a byte-level vocabulary, such as Llama 3. It adds no leading space.
/// Reference: the tokenizers library of Hugging Face (Split, ByteLevel, BPE).
class ByteLevelTokenizer final : public Tokenizer {
public:
    /// Throws BundleInvalid, e.g. if a byte has no token or a text has no first or last id. `source` names
    /// the file in errors.
    ByteLevelTokenizer(ByteLevelModel model, const std::string& source);

    TokenIds encode(std::string_view text) const override;
    TokenIds encodeContinuation(std::string_view text) const override { return encode(text); }
    std::string decode(std::span<const std::int64_t> ids) const override;
    std::string bytesOf(std::int64_t id) const override;
    std::optional<std::int64_t> find(std::string_view token) const override;
    std::int64_t size() const override { return static_cast<std::int64_t>(m_model.tokens.size()); }
    std::int64_t begin() const override { return m_model.begin; }
    std::int64_t end() const override { return m_model.end; }
    bool isControl(std::int64_t id) const override;

private:
    ByteLevelModel m_model;
    ByteLevelBpe m_bpe;
    std::vector<RegexSplitter> m_splitters;
    std::unordered_map<std::string, char> m_bytes; ///< of the characters of the byte alphabet
};

} // namespace nextgpt
