// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cwctype>
#include <locale.h>

namespace nextgpt {

/// Unicode's character classes, whatever language the program runs in.
class UnicodeClasses {
public:
    /// The one instance: opening a locale is not for every word.
    static const UnicodeClasses& instance();

    ~UnicodeClasses();
    UnicodeClasses(const UnicodeClasses&) = delete;
    UnicodeClasses& operator=(const UnicodeClasses&) = delete;

    char32_t lower(char32_t c) const;
    bool isSpace(char32_t c) const;
    bool isDigit(char32_t c) const;
    bool isLetter(char32_t c) const;

private:
    UnicodeClasses();

    bool is(int (*test)(wint_t, locale_t), char32_t c) const;

    locale_t m_locale;
};

} // namespace nextgpt
