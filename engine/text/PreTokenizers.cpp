// SPDX-License-Identifier: Apache-2.0
#include "engine/text/PreTokenizers.h"

#include "engine/text/Unicode.h"
#include "engine/text/Utf8.h"

#include <array>

namespace nextgpt {

namespace {

enum class CharacterClass { Space, Letter, Digit, Other };

CharacterClass classOf(char32_t c) {
    if (unicode::isSpace(c))
        return CharacterClass::Space;
    if (unicode::isDigit(c))
        return CharacterClass::Digit;
    return unicode::isLetter(c) ? CharacterClass::Letter : CharacterClass::Other;
}

/// The end of the run of characters with the same class as text[at].
std::size_t runEnd(std::u32string_view text, std::size_t at) {
    const CharacterClass wanted = classOf(text[at]);
    while (at < text.size() && classOf(text[at]) == wanted)
        ++at;
    return at;
}

/// Length of the contraction that begins at `at`, or 0.
std::size_t contractionLength(std::u32string_view text, std::size_t at) {
    static constexpr std::array<std::u32string_view, 7> kContractions{U"'s", U"'t",  U"'re", U"'ve",
                                                                      U"'m", U"'ll", U"'d"};
    for (const auto contraction : kContractions)
        if (text.substr(at, contraction.size()) == contraction)
            return contraction.size();
    return 0;
}

std::string utf8Of(std::u32string_view text) {
    std::string result;
    for (const char32_t c : text)
        result += utf8::encoded(c);
    return result;
}

std::size_t robertaTokenEnd(std::u32string_view text, std::size_t at) {
    if (const std::size_t length = contractionLength(text, at); length > 0)
        return at + length;
    const bool hasLeadingSpace =
        text[at] == U' ' && at + 1 < text.size() && classOf(text[at + 1]) != CharacterClass::Space;
    if (hasLeadingSpace || classOf(text[at]) != CharacterClass::Space)
        return runEnd(text, hasLeadingSpace ? at + 1 : at);
    const std::size_t end = runEnd(text, at);
    // The last of several whitespace characters belongs to the token that follows.
    return end < text.size() && end - at > 1 ? end - 1 : end;
}

} // namespace

std::vector<std::string> clipPreTokens(std::string_view text) {
    std::u32string characters = utf8::decoded(utf8::repaired(text));
    for (char32_t& c : characters)
        c = unicode::toLower(c);
    std::vector<std::string> tokens;
    for (std::size_t at = 0; at < characters.size();) {
        const CharacterClass first = classOf(characters[at]);
        std::size_t end = at + 1;
        if (const std::size_t length = contractionLength(characters, at); length > 0)
            end = at + length;
        else if (first == CharacterClass::Letter || first == CharacterClass::Other)
            end = runEnd(characters, at);
        if (first != CharacterClass::Space)
            tokens.push_back(utf8Of(std::u32string_view(characters).substr(at, end - at)));
        at = end;
    }
    return tokens;
}

std::vector<std::string> robertaPreTokens(std::string_view text) {
    const std::u32string characters = utf8::decoded(utf8::repaired(text));
    std::vector<std::string> tokens;
    for (std::size_t at = 0; at < characters.size();) {
        const std::size_t end = robertaTokenEnd(characters, at);
        tokens.push_back(utf8Of(std::u32string_view(characters).substr(at, end - at)));
        at = end;
    }
    return tokens;
}

} // namespace nextgpt
