// SPDX-License-Identifier: Apache-2.0
#include "engine/io/JsonExtent.h"

#include <algorithm>
#include <string>

namespace nextgpt {

namespace {

/// Depth and number of values of a JSON text, at most: exact for valid JSON.
struct Extent {
    std::int64_t depth = 0;
    std::int64_t values = 0;
};

/// The index of the quote that closes the string opened at `open`; the text's size if there is none.
std::size_t endOfString(std::string_view text, std::size_t open) {
    std::size_t at = open + 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at, text.size());
}

Extent extentOf(std::string_view text) {
    Extent extent{.depth = 0, .values = 1};
    std::int64_t open = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') {
            at = endOfString(text, at);
        } else if (c == '{' || c == '[') {
            extent.depth = std::max(extent.depth, ++open);
            ++extent.values;
        } else if (c == '}' || c == ']') {
            --open;
        } else if (c == ',') {
            ++extent.values;
        }
    }
    return extent;
}

} // namespace

void requireJsonWithin(std::string_view text, std::string_view source, const JsonLimits& limits) {
    const auto refuse = [&](const std::string& reason) {
        throw EngineError(limits.invalid, std::string(source) + ": " + reason);
    };
    if (std::ssize(text) > limits.bytes)
        refuse("larger than " + std::to_string(limits.bytes) + " bytes");
    const Extent extent = extentOf(text);
    if (extent.depth > limits.depth)
        refuse("nested deeper than " + std::to_string(limits.depth));
    if (extent.values > limits.values)
        refuse("more than " + std::to_string(limits.values) + " values");
}

} // namespace nextgpt
