// SPDX-License-Identifier: Apache-2.0
#include "engine/io/ContentMistake.h"

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kWhitespace = " \t\r\n";

struct Mistake {
    std::string_view start; ///< in lower case
    std::string_view text;
};

constexpr std::string_view kPointer =
    "is only a Git LFS pointer: fetch the real file, for example with `git lfs pull`";
constexpr std::string_view kPage =
    "is a web page and not the file itself: download it again, logged in if its site asks for that";
constexpr std::string_view kPickle =
    "is a PyTorch checkpoint or another ZIP archive, and not the file that belongs here: download it again";
constexpr std::string_view kArchive = "is a compressed archive: unpack it first";

constexpr std::array<Mistake, 11> kMistakes{{
    {.start = "version https://git-lfs.", .text = kPointer},
    {.start = "version https://hawser.", .text = kPointer},
    {.start = "<!doctype", .text = kPage},
    {.start = "<html", .text = kPage},
    {.start = "<head", .text = kPage},
    {.start = "<?xml", .text = kPage},
    {.start = "<!--", .text = kPage},
    {.start = "pk\x03\x04", .text = kPickle},
    {.start = "\x80\x02\x8a", .text = kPickle},
    {.start = "\x1f\x8b", .text = kArchive},
    {.start = "gguf",
     .text = "is a GGUF file, which is read only as a whole language model: name it as the bundle's part "
             "\"llm\""},
}};

char lowerCase(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWith(std::string_view text, std::string_view start) {
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(),
                      [](char wanted, char found) { return wanted == lowerCase(found); });
}

} // namespace

std::optional<std::string_view> contentMistake(std::string_view firstBytes) {
    if (firstBytes.starts_with(kByteOrderMark))
        firstBytes.remove_prefix(kByteOrderMark.size());
    firstBytes.remove_prefix(std::min(firstBytes.find_first_not_of(kWhitespace), firstBytes.size()));
    for (const Mistake& mistake : kMistakes)
        if (startsWith(firstBytes, mistake.start))
            return mistake.text;
    return std::nullopt;
}

} // namespace nextgpt
