// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/Tokenizer.h"

#include <filesystem>
#include <memory>

namespace nextgpt {

/// LLaMA's tokenizer.model (SentencePiece: Kudo & Richardson, 2018). In pieces U+2581 stands for a space.
class SentencePiece final : public Tokenizer {
public:
    /// Throws FileUnreadable, or BundleInvalid for a file that is too large or not a SentencePiece model like
    /// LLaMA's.
    explicit SentencePiece(const std::filesystem::path& modelFile);
    /// The same from the bytes of such a file; `source` names them in errors.
    static SentencePiece fromModel(std::string_view model, const std::string& source);
    ~SentencePiece() override;
    SentencePiece(SentencePiece&&) noexcept;
    SentencePiece& operator=(SentencePiece&&) noexcept;

    TokenIds encode(std::string_view text) const override;
    TokenIds encodeContinuation(std::string_view text) const override;
    std::string decode(std::span<const std::int64_t> ids) const override;
    std::string bytesOf(std::int64_t id) const override;
    std::optional<std::int64_t> find(std::string_view token) const override;
    std::int64_t size() const override;
    std::int64_t begin() const override;            ///< <s>
    std::int64_t end() const override;              ///< </s>
    bool isControl(std::int64_t id) const override; ///< <s>, </s>, <unk> and unused ids

private:
    class Processor;
    explicit SentencePiece(std::unique_ptr<Processor> processor);

    std::unique_ptr<Processor> m_processor;
};

} // namespace nextgpt
