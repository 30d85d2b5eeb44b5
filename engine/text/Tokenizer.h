// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

using TokenIds = std::vector<std::int64_t>;

/// A language model's tokenizer. Text never encodes to control ids.
class Tokenizer {
public:
    virtual ~Tokenizer() = default;

    /// The ids of a standalone text, with the leading space that the tokenizer may add; none for an empty
    /// text.
    virtual TokenIds encode(std::string_view text) const = 0;

    /// The ids of a text that continues another: without an added leading space.
    virtual TokenIds encodeContinuation(std::string_view text) const = 0;

    /// The text of `ids`: pieces joined, invalid UTF-8 replaced by U+FFFD, an added leading space dropped,
    /// control ids omitted.
    virtual std::string decode(std::span<const std::int64_t> ids) const = 0;

    /// The bytes that one id contributes to a text; none for control ids. May end inside a character.
    virtual std::string bytesOf(std::int64_t id) const = 0;

    /// The id of a token by its text as the tokenizer's file writes it.
    virtual std::optional<std::int64_t> find(std::string_view token) const = 0;

    virtual std::int64_t size() const = 0;
    virtual std::int64_t begin() const = 0;            ///< of a text, such as <s>
    virtual std::int64_t end() const = 0;              ///< of a text, such as </s>
    virtual bool isControl(std::int64_t id) const = 0; ///< ids that stand for no text, unused ones included

protected:
    Tokenizer() = default;
    Tokenizer(const Tokenizer&) = default;
    Tokenizer(Tokenizer&&) = default;
    Tokenizer& operator=(const Tokenizer&) = default;
    Tokenizer& operator=(Tokenizer&&) = default;
};

} // namespace nextgpt
