// SPDX-License-Identifier: Apache-2.0
#include "engine/core/LogText.h"

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::array<std::string_view, 8> kModelExtensions{".json", ".safetensors", ".model", ".txt",
                                                           ".bin",  ".pt",          ".pth",   ".ckpt"};
constexpr std::size_t kMaxExtensionBytes = 12;

bool isWordByte(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '.' || c == ')' || static_cast<unsigned char>(c) >= 0x80;
}

/// Whether a path begins here, and not a fraction or a pair of words.
bool startsPath(std::string_view text, std::size_t at) {
    const bool followsWord = at > 0 && isWordByte(text[at - 1]);
    return text[at] == '/' && !followsWord && at + 1 < text.size() && text[at + 1] != ' ';
}

std::string shortened(std::string_view path) {
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    const std::size_t dot = name.find_last_of('.');
    const std::string_view extension = dot == std::string_view::npos ? "" : name.substr(dot);
    std::string result = "…";
    const auto hasBlank = [](std::string_view text) { return text.find(' ') != std::string_view::npos; };
    const bool isModels = std::ranges::find(kModelExtensions, extension) != kModelExtensions.end();
    if (isModels && !hasBlank(name))
        result += name;
    else if (extension.size() <= kMaxExtensionBytes && !hasBlank(extension))
        result += extension;
    return result;
}

} // namespace

std::string logText(std::string_view message) {
    std::string text;
    for (std::size_t at = 0; at < message.size();) {
        if (startsPath(message, at)) {
            const std::size_t end = std::min(message.find_first_of("\"':;\n", at), message.size());
            text += shortened(message.substr(at, end - at));
            at = end;
            continue;
        }
        const auto byte = static_cast<unsigned char>(message[at]);
        text += byte < 0x20 || byte == 0x7F ? ' ' : message[at];
        ++at;
    }
    return text;
}

} // namespace nextgpt
