// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/ReplyParser.h"

#include "engine/text/Utf8.h"

#include <algorithm>

namespace nextgpt {

namespace {

constexpr std::string_view kWhitespace = " \t\r\n\v\f";

bool endsWith(const TokenIds& ids, const TokenIds& ending) {
    return ids.size() >= ending.size() && std::equal(ending.rbegin(), ending.rend(), ids.rbegin());
}

} // namespace

ReplyParser::ReplyParser(const Vocabulary& vocabulary)
    : m_vocabulary(vocabulary) {}

std::string ReplyParser::accept(std::int64_t id) {
    if (id == m_vocabulary.tokenizer().end()) {
        m_endMarkerLength = 1;
        return {};
    }
    m_held.push_back(id);
    for (const TokenIds& stop : m_vocabulary.stopSequences()) {
        if (endsWith(m_held, stop)) {
            release(m_held.size() - stop.size());
            m_held.clear();
            m_endMarkerLength = stop.size();
            return {};
        }
    }
    release(m_held.size() - heldBack());
    return showableText();
}

std::string ReplyParser::flush() {
    release(m_held.size());
    std::string text = utf8::repaired(m_bytes);
    m_bytes.clear();
    text.erase(text.find_last_not_of(kWhitespace) + 1);
    if (!m_hasShownText)
        text.erase(0, text.find_first_not_of(kWhitespace));
    m_hasShownText = false;
    return text;
}

/// Length of the longest suffix of m_held that is a prefix of an end marker.
std::size_t ReplyParser::heldBack() const {
    std::size_t longest = 0;
    for (const TokenIds& stop : m_vocabulary.stopSequences())
        for (std::size_t length = longest + 1; length < stop.size() && length <= m_held.size(); ++length)
            if (std::equal(stop.begin(), stop.begin() + static_cast<std::ptrdiff_t>(length),
                           m_held.end() - static_cast<std::ptrdiff_t>(length)))
                longest = length;
    return longest;
}

void ReplyParser::release(std::size_t count) {
    const auto end = m_held.begin() + static_cast<std::ptrdiff_t>(count);
    for (auto id = m_held.begin(); id != end; ++id)
        m_bytes += m_vocabulary.tokenizer().bytesOf(*id);
    m_held.erase(m_held.begin(), end);
}

std::string ReplyParser::showableText() {
    if (!m_hasShownText)
        m_bytes.erase(0, m_bytes.find_first_not_of(kWhitespace));
    const std::string_view whole = std::string_view(m_bytes).substr(0, utf8::wholeLength(m_bytes));
    const std::size_t length = whole.find_last_not_of(kWhitespace) + 1; // npos + 1 is 0
    std::string text = utf8::repaired(whole.substr(0, length));
    m_bytes.erase(0, length);
    m_hasShownText = m_hasShownText || !text.empty();
    return text;
}

} // namespace nextgpt
