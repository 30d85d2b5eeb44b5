// SPDX-License-Identifier: Apache-2.0
#include "engine/training/data/DialogueText.h"

#include <spdlog/fmt/fmt.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace nextgpt {

namespace {

constexpr std::string_view kWhitespace = " \t\r\n\v\f";

/// "Image" of "image".
std::string capitalised(std::string_view word) {
    std::string result(word);
    result.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(result.front())));
    return result;
}

struct FoundTag {
    MediaTag tag;
    std::size_t length = 0;
};

/// The tag at the start of `text`.
std::optional<FoundTag> tagAtStart(std::string_view text) {
    for (const MediumNames& medium : kMedia) {
        const std::string placeholder = fmt::format("<{}>", medium.name);
        if (text.starts_with(placeholder))
            return FoundTag{.tag = {medium.modality, {}}, .length = placeholder.size()};
        const std::string word = capitalised(medium.name);
        const std::string start = fmt::format("<{}>", word);
        const std::string end = fmt::format("</{}>", word);
        if (!text.starts_with(start))
            continue;
        const std::size_t close = text.find(end, start.size());
        if (close != std::string_view::npos)
            return FoundTag{
                .tag = {medium.modality, std::string(text.substr(start.size(), close - start.size()))},
                .length = close + end.size()};
    }
    return std::nullopt;
}

void trimEnd(std::string& text) {
    text.erase(text.find_last_not_of(kWhitespace) + 1);
}

} // namespace

TaggedText withoutMediaTags(std::string_view text) {
    TaggedText result;
    while (!text.empty()) {
        const auto found = text.front() == '<' ? tagAtStart(text) : std::nullopt;
        if (!found) {
            result.text += text.front();
            text.remove_prefix(1);
            continue;
        }
        result.tags.push_back(found->tag);
        text.remove_prefix(found->length);
        text.remove_prefix(std::min(text.find_first_not_of(kWhitespace), text.size()));
        trimEnd(result.text);
        if (!result.text.empty() && !text.empty())
            result.text += ' ';
    }
    trimEnd(result.text);
    result.text.erase(0, result.text.find_first_not_of(kWhitespace));
    return result;
}

} // namespace nextgpt
