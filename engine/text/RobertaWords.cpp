// SPDX-License-Identifier: Apache-2.0
#include "engine/text/RobertaWords.h"

#include "engine/text/ClipWords.h"
#include "engine/text/UnicodeClasses.h"
#include "engine/text/Utf8.h"

namespace nextgpt {

namespace {

enum class Kind { Space, Letter, Digit, Other };

Kind kindOf(char32_t c) {
    const auto& classes = UnicodeClasses::instance();
    if (classes.isSpace(c))
        return Kind::Space;
    if (classes.isDigit(c))
        return Kind::Digit;
    return classes.isLetter(c) ? Kind::Letter : Kind::Other;
}

std::size_t runEnd(std::u32string_view text, std::size_t at) {
    const Kind kind = kindOf(text[at]);
    while (at < text.size() && kindOf(text[at]) == kind)
        ++at;
    return at;
}

/// End of the word that begins at `at`.
std::size_t wordEnd(std::u32string_view text, std::size_t at) {
    if (const std::size_t length = contractionLength(text, at); length > 0)
        return at + length;
    const bool leadsOn = text[at] == U' ' && at + 1 < text.size() && kindOf(text[at + 1]) != Kind::Space;
    if (leadsOn || kindOf(text[at]) != Kind::Space)
        return runEnd(text, leadsOn ? at + 1 : at);
    const std::size_t end = runEnd(text, at);
    // The last of several blanks is left to the word behind them.
    return end < text.size() && end - at > 1 ? end - 1 : end;
}

} // namespace

std::vector<std::string> robertaWords(std::string_view text) {
    const std::u32string points = utf8::decoded(utf8::repaired(text));
    std::vector<std::string> words;
    for (std::size_t at = 0; at < points.size();) {
        const std::size_t end = wordEnd(points, at);
        std::string& word = words.emplace_back();
        for (; at < end; ++at)
            utf8::append(word, points[at]);
    }
    return words;
}

} // namespace nextgpt
