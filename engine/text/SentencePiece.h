// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

using TokenIds = std::vector<std::int64_t>;

/// LLaMA's tokenizer.model (SentencePiece: Kudo & Richardson, 2018). Text never encodes to control ids.
class SentencePiece {
public:
    /// Throws FileUnreadable, or BundleInvalid for a file that is too large or not a SentencePiece model like
    /// LLaMA's.
    explicit SentencePiece(const std::filesystem::path& modelFile);
    /// The same from the bytes of such a file; `source` names them in errors.
    static SentencePiece fromModel(std::string_view model, const std::string& source);
    ~SentencePiece();
    SentencePiece(SentencePiece&&) noexcept;
    SentencePiece& operator=(SentencePiece&&) noexcept;

    /// The ids of a standalone text, with the leading space that SentencePiece adds; none for an empty text.
    TokenIds encode(std::string_view text) const;

    /// The ids of a text that continues another: without the leading space.
    TokenIds encodeContinuation(std::string_view text) const;

    /// The text of `ids`: pieces joined, invalid UTF-8 replaced by U+FFFD, the first space dropped, control
    /// ids omitted.
    std::string decode(std::span<const std::int64_t> ids) const;

    /// The bytes that one id contributes to a text; none for control ids. May end inside a character.
    std::string bytesOf(std::int64_t id) const;

    /// The id of a piece, in which U+2581 stands for a space.
    std::optional<std::int64_t> find(std::string_view piece) const;

    std::int64_t size() const;
    std::int64_t begin() const;            ///< <s>
    std::int64_t end() const;              ///< </s>
    bool isControl(std::int64_t id) const; ///< <s>, </s>, <unk> and unused ids

private:
    class Processor;
    explicit SentencePiece(std::unique_ptr<Processor> processor);

    std::unique_ptr<Processor> m_processor;
};

} // namespace nextgpt
