// SPDX-License-Identifier: Apache-2.0
#include "engine/text/Utf8.h"

#include <algorithm>

namespace nextgpt::utf8 {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned char byteAt(std::string_view bytes, std::size_t index) {
    return static_cast<unsigned char>(bytes[index]);
}

/// Length in bytes of a character that starts with this byte; 0 for a byte that cannot start one.
std::size_t lengthFrom(unsigned char first) {
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// Whether the second byte excludes overlong forms, surrogates and values beyond U+10FFFF.
bool secondFits(unsigned char first, unsigned char second) {
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return second >= low && second <= high;
}

struct Character {
    std::size_t length = 1; ///< bytes of the sequence that are present
    bool complete = false;  ///< the bytes form a character
    bool truncated = false; ///< the text ends inside a character
};

Character characterAt(std::string_view bytes, std::size_t start) {
    const unsigned char first = byteAt(bytes, start);
    const std::size_t wanted = lengthFrom(first);
    if (wanted == 0)
        return {};
    std::size_t length = 1;
    while (length < wanted && start + length < bytes.size()) {
        const unsigned char next = byteAt(bytes, start + length);
        const bool fits = length == 1 ? secondFits(first, next) : (next & 0xC0) == 0x80;
        if (!fits)
            return {.length = length};
        ++length;
    }
    return {.length = length, .complete = length == wanted, .truncated = length < wanted};
}

} // namespace

std::size_t wholeLength(std::string_view bytes) {
    // A character has at most four bytes, so only the last three bytes can start an incomplete one.
    const std::size_t from = bytes.size() - std::min<std::size_t>(bytes.size(), 3);
    for (std::size_t start = from; start < bytes.size(); ++start)
        if (const Character last = characterAt(bytes, start);
            last.truncated && start + last.length == bytes.size())
            return start;
    return bytes.size();
}

std::string repaired(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t start = 0; start < bytes.size();) {
        const Character next = characterAt(bytes, start);
        text += next.complete ? bytes.substr(start, next.length) : kReplacement;
        start += next.length;
    }
    return text;
}

std::string encoded(char32_t codePoint) {
    std::string text;
    const auto tail = [&](int shift) { text += static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F)); };
    if (codePoint < 0x80) {
        text += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        text += static_cast<char>(0xC0 | (codePoint >> 6));
        tail(0);
    } else if (codePoint < 0x10000) {
        text += static_cast<char>(0xE0 | (codePoint >> 12));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0 | (codePoint >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
    return text;
}

std::u32string decoded(std::string_view text) {
    std::u32string result;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t length = std::max<std::size_t>(lengthFrom(byteAt(text, start)), 1);
        char32_t value = byteAt(text, start);
        if (length > 1)
            value &= 0x7Fu >> length;
        for (std::size_t index = 1; index < length && start + index < text.size(); ++index)
            value = (value << 6) | (byteAt(text, start + index) & 0x3Fu);
        result += value;
        start += length;
    }
    return result;
}

} // namespace nextgpt::utf8
