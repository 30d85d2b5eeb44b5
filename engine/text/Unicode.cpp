// SPDX-License-Identifier: Apache-2.0
#include "engine/text/Unicode.h"

#include <cwctype>
#include <locale.h>

namespace nextgpt::unicode {

namespace {

/// Opened once and never freed: the operating system does that at exit.
locale_t utf8Locale() {
    static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;
}

bool is(int (*test)(wint_t, locale_t), char32_t c) {
    return utf8Locale() != nullptr && test(static_cast<wint_t>(c), utf8Locale()) != 0;
}

} // namespace

char32_t toLower(char32_t c) {
    return utf8Locale() != nullptr ? static_cast<char32_t>(towlower_l(static_cast<wint_t>(c), utf8Locale()))
                                   : c;
}

bool isSpace(char32_t c) {
    // iswspace excludes the no-break spaces and the control character "next line".
    return c == 0x85 || c == 0xA0 || c == 0x202F || c == 0x2007 || is(iswspace_l, c);
}

bool isDigit(char32_t c) {
    // iswdigit accepts only ASCII. Superscripts, fractions, Arabic-Indic, Devanagari and fullwidth digits:
    return (c >= '0' && c <= '9') || c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0xBC && c <= 0xBE) ||
           (c >= 0x660 && c <= 0x669) || (c >= 0x966 && c <= 0x96F) || (c >= 0xFF10 && c <= 0xFF19);
}

bool isLetter(char32_t c) {
    return !isDigit(c) && is(iswalpha_l, c);
}

} // namespace nextgpt::unicode
