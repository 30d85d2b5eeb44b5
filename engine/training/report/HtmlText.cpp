// SPDX-License-Identifier: Apache-2.0
#include "engine/training/report/HtmlText.h"

#include "engine/text/Utf8.h"

namespace nextgpt {

std::string escapedHtml(std::string_view text) {
    std::string result;
    for (const char32_t c : utf8::decoded(utf8::repaired(text)))
        switch (c) {
        case U'<':
            result += "&lt;";
            break;
        case U'>':
            result += "&gt;";
            break;
        case U'&':
            result += "&amp;";
            break;
        case U'"':
            result += "&quot;";
            break;
        case U'\'':
            result += "&#39;";
            break;
        default:
            result += c < U' ' && c != U'\n' && c != U'\t' ? " " : utf8::encoded(c);
        }
    return result;
}

std::string base64(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    constexpr std::size_t kBytes = 3; // of one group
    constexpr std::size_t kDigitsOfGroup = 4;
    std::string result;
    result.reserve((bytes.size() + kBytes - 1) / kBytes * kDigitsOfGroup);
    for (std::size_t at = 0; at < bytes.size(); at += kBytes) {
        const std::size_t count = std::min(kBytes, bytes.size() - at);
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < kBytes; ++i)
            group = group << 8U | (i < count ? bytes[at + i] : 0U);
        for (std::size_t i = 0; i < kDigitsOfGroup; ++i)
            result += i <= count ? kDigits[group >> (18U - 6U * static_cast<unsigned>(i)) & 63U] : '=';
    }
    return result;
}

} // namespace nextgpt
