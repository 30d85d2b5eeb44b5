// SPDX-License-Identifier: Apache-2.0
#include "engine/text/ClipWords.h"

#include "engine/text/UnicodeClasses.h"
#include "engine/text/Utf8.h"

#include <array>

namespace nextgpt {

std::size_t contractionLength(std::u32string_view text, std::size_t at) {
    static constexpr std::array<std::u32string_view, 7> kForms{U"'s", U"'t",  U"'re", U"'ve",
                                                               U"'m", U"'ll", U"'d"};
    for (const auto form : kForms)
        if (text.substr(at, form.size()) == form)
            return form.size();
    return 0;
}

std::vector<std::string> clipWords(std::string_view text) {
    const auto& classes = UnicodeClasses::instance();
    std::u32string points = utf8::decoded(utf8::repaired(text));
    for (char32_t& point : points)
        point = classes.lower(point);
    const auto isOther = [&](char32_t c) {
        return !classes.isSpace(c) && !classes.isLetter(c) && !classes.isDigit(c);
    };
    std::vector<std::string> words;
    for (std::size_t at = 0; at < points.size();) {
        std::size_t end = at + 1;
        if (classes.isSpace(points[at])) {
            at = end;
            continue;
        }
        if (const std::size_t length = contractionLength(points, at); length > 0)
            end = at + length;
        else if (classes.isLetter(points[at]))
            while (end < points.size() && classes.isLetter(points[end]))
                ++end;
        else if (isOther(points[at]))
            while (end < points.size() && isOther(points[end]))
                ++end;
        std::string& word = words.emplace_back();
        for (; at < end; ++at)
            utf8::append(word, points[at]);
    }
    return words;
}

const std::vector<std::string>& byteAlphabet() {
    static const std::vector<std::string> alphabet = [] {
        std::vector<std::string> result(256);
        char32_t substitute = 256;
        for (char32_t byte = 0; byte < 256; ++byte) {
            const bool printable = (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte != 0xAD);
            utf8::append(result[byte], printable ? byte : substitute++);
        }
        return result;
    }();
    return alphabet;
}

} // namespace nextgpt
