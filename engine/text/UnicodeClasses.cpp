// SPDX-License-Identifier: Apache-2.0
#include "engine/text/UnicodeClasses.h"

namespace nextgpt {

UnicodeClasses::UnicodeClasses()
    : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {}

UnicodeClasses::~UnicodeClasses() {
    if (m_locale != nullptr)
        freelocale(m_locale);
}

const UnicodeClasses& UnicodeClasses::instance() {
    static const UnicodeClasses classes;
    return classes;
}

char32_t UnicodeClasses::lower(char32_t c) const {
    return m_locale != nullptr ? static_cast<char32_t>(towlower_l(static_cast<wint_t>(c), m_locale)) : c;
}

bool UnicodeClasses::isSpace(char32_t c) const {
    // C's class leaves out the no-break spaces and the next line, which count as white in Unicode.
    return c == 0x85 || c == 0xA0 || c == 0x202F || c == 0x2007 || is(iswspace_l, c);
}

bool UnicodeClasses::isDigit(char32_t c) const {
    // C's digits are the ten of ASCII; the other scripts' are letters to it, superscripts neither.
    return (c >= '0' && c <= '9') || c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0xBC && c <= 0xBE) ||
           (c >= 0x660 && c <= 0x669) || (c >= 0x966 && c <= 0x96F) || (c >= 0xFF10 && c <= 0xFF19);
}

bool UnicodeClasses::isLetter(char32_t c) const {
    return !isDigit(c) && is(iswalpha_l, c);
}

bool UnicodeClasses::is(int (*test)(wint_t, locale_t), char32_t c) const {
    return m_locale != nullptr && test(static_cast<wint_t>(c), m_locale) != 0;
}

} // namespace nextgpt
