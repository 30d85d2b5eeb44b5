#include "engine/text/ClipWords.h"

#include "engine/text/Utf8.h"

#include <array>
#include <clocale>
#include <cwctype>
#include <locale.h>

namespace nextgpt {

namespace {

/// Unicode's character classes, whatever language the program runs in.
class UnicodeClasses {
public:
    UnicodeClasses()
        : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {}
    ~UnicodeClasses() {
        if (m_locale != nullptr)
            freelocale(m_locale);
    }
    UnicodeClasses(const UnicodeClasses&) = delete;
    UnicodeClasses& operator=(const UnicodeClasses&) = delete;

    char32_t lower(char32_t c) const {
        return m_locale != nullptr ? static_cast<char32_t>(towlower_l(static_cast<wint_t>(c), m_locale)) : c;
    }
    bool isSpace(char32_t c) const {
        // C's class leaves out the no-break spaces, which count as white in Unicode.
        return c == 0xA0 || c == 0x202F || c == 0x2007 || is(iswspace_l, c);
    }
    bool isDigit(char32_t c) const {
        // C's digits are the ten of ASCII; the other scripts' are letters to it, superscripts neither.
        return (c >= '0' && c <= '9') || c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0xBC && c <= 0xBE) ||
               (c >= 0x660 && c <= 0x669) || (c >= 0x966 && c <= 0x96F) || (c >= 0xFF10 && c <= 0xFF19);
    }
    bool isLetter(char32_t c) const { return !isDigit(c) && is(iswalpha_l, c); }

private:
    bool is(int (*test)(wint_t, locale_t), char32_t c) const {
        return m_locale != nullptr && test(static_cast<wint_t>(c), m_locale) != 0;
    }

    locale_t m_locale;
};

/// Length of a contraction at `at`, or 0.
std::size_t contraction(std::u32string_view text, std::size_t at) {
    static constexpr std::array<std::u32string_view, 7> kForms{U"'s", U"'t",  U"'re", U"'ve",
                                                               U"'m", U"'ll", U"'d"};
    for (const auto form : kForms)
        if (text.substr(at, form.size()) == form)
            return form.size();
    return 0;
}

} // namespace

std::vector<std::string> clipWords(std::string_view text) {
    static const UnicodeClasses classes;
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
        if (const std::size_t length = contraction(points, at); length > 0)
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
