// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// Splits texts with a regular expression of a tokenizer's file. The expression is untrusted: its length and
/// the steps of a match are limited.
class RegexSplitter {
public:
    /// Throws BundleInvalid if the expression is too long or none that PCRE2 understands.
    explicit RegexSplitter(const std::string& pattern);
    ~RegexSplitter();
    RegexSplitter(RegexSplitter&&) noexcept;
    RegexSplitter& operator=(RegexSplitter&&) noexcept;

    /// The matches and the texts between them, in order; none is empty, and joined they are the text. `text`
    /// is valid UTF-8. Throws BundleInvalid if a match takes too many steps.
    std::vector<std::string_view> split(std::string_view text) const;

private:
    class Expression;
    std::unique_ptr<Expression> m_expression;
};

} // namespace nextgpt
