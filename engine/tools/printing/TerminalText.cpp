// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/printing/TerminalText.h"

#include "engine/text/Utf8.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace nextgpt::tools {

namespace {

struct CodePoints {
    char32_t first;
    char32_t last;
};

constexpr std::array<CodePoints, 7> kObeyed{{
    {.first = 0x00, .last = 0x08},
    {.first = 0x0B, .last = 0x1F},       // after tab and line feed
    {.first = 0x7F, .last = 0x9F},       // DEL and C1, which contains a one-byte CSI
    {.first = 0x202A, .last = 0x202E},   // embeddings and overrides of direction
    {.first = 0x2066, .last = 0x2069},   // isolates
    {.first = 0xFFF9, .last = 0xFFFB},   // interlinear annotations
    {.first = 0xE0000, .last = 0xE007F}, // tags
}};

bool isObeyed(char32_t c) {
    return std::ranges::any_of(kObeyed, [c](const CodePoints& r) { return c >= r.first && c <= r.last; });
}

std::string visible(char32_t c) {
    const auto number = static_cast<std::uint32_t>(c);
    return c < 0x100 ? fmt::format("\\x{:02x}", number) : fmt::format("\\u{:04x}", number);
}

std::string jsonEscape(char32_t c) {
    const auto number = static_cast<std::uint32_t>(c);
    if (number < 0x10000)
        return fmt::format("\\u{:04x}", number);
    const std::uint32_t above = number - 0x10000; // a surrogate pair
    return fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (above >> 10), 0xDC00 + (above & 0x3FF));
}

template<typename Escape>
std::string escaped(std::string_view text, const Escape& escape) {
    std::string result;
    for (const char32_t c : utf8::decoded(utf8::repaired(text)))
        result += isObeyed(c) ? escape(c) : utf8::encoded(c);
    return result;
}

} // namespace

std::string terminalText(std::string_view text) {
    return escaped(text, visible);
}

std::string terminalName(std::string_view name) {
    std::string result;
    for (const char c : terminalText(name))
        result += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
    return result;
}

std::string terminalJson(std::string_view json) {
    return escaped(json, jsonEscape);
}

} // namespace nextgpt::tools
