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

/// LLaMA's tokenizer.model (Kudo & Richardson, 2018). Words in, ids out; control ids never come out of words.
class SentencePiece {
public:
    /// Throws FileUnreadable, or BundleInvalid for a file that is too large or no SentencePiece model.
    explicit SentencePiece(const std::filesystem::path& modelFile);
    ~SentencePiece();
    SentencePiece(SentencePiece&&) noexcept;
    SentencePiece& operator=(SentencePiece&&) noexcept;

    /// The text as a stretch of its own: with the leading blank piece; empty text has no ids.
    TokenIds encode(std::string_view text) const;

    /// The text as it goes on after something else: without the leading blank piece.
    TokenIds encodeContinuation(std::string_view text) const;

    /// Whole text of ids: pieces joined, bytes read as UTF-8 (U+FFFD where they are none), first blank
    /// dropped, control ids left out.
    std::string decode(std::span<const std::int64_t> ids) const;

    /// What one id adds to a text, in bytes; nothing for control ids. May end inside a character.
    std::string bytesOf(std::int64_t id) const;

    /// The id of a piece written with U+2581 for a blank.
    std::optional<std::int64_t> find(std::string_view piece) const;

    std::int64_t size() const;
    std::int64_t begin() const;            ///< <s>
    std::int64_t end() const;              ///< </s>
    bool isControl(std::int64_t id) const; ///< <s>, </s>, <unk> and unused ids

private:
    class Processor;
    std::unique_ptr<Processor> m_processor;
};

} // namespace nextgpt
