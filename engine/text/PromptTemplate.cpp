// SPDX-License-Identifier: Apache-2.0
#include "engine/text/PromptTemplate.h"

#include "engine/core/Error.h"

#include <utility>

namespace nextgpt {

namespace {

/// The text parts of a message, separated by spaces.
std::string joinedText(const Message& message) {
    std::string text;
    for (const Part& part : message.parts) {
        const auto* piece = std::get_if<std::string>(&part);
        if (piece == nullptr || piece->empty())
            continue;
        if (!text.empty())
            text += ' ';
        text += *piece;
    }
    return text;
}

bool isEmpty(const Message& message) {
    for (const Part& part : message.parts) {
        const auto* text = std::get_if<std::string>(&part);
        if (text == nullptr || text->find_first_not_of(" \t\r\n\v\f") != std::string::npos)
            return false;
    }
    return true;
}

} // namespace

/// Builds prompts from suffixes of one conversation.
class PromptTemplate::Builder {
public:
    Builder(const PromptTemplate& parent, const std::vector<Message>& messages, const MediaFilter& filter)
        : m_parent(parent)
        , m_messages(messages)
        , m_filter(filter) {}

    Prompt build(std::span<const Turn> turns) {
        m_prompt = {.runs = {}, .mediumTokens = m_parent.m_mediumTokens};
        m_prompt.append(TokenIds{m_parent.m_vocabulary.tokenizer().begin()});
        for (std::size_t index = 0; index < turns.size(); ++index) {
            appendUser(turns[index].user, index == 0 ? "### Human:" : " Human:");
            if (turns[index].reply)
                appendReply(*turns[index].reply);
        }
        return std::move(m_prompt);
    }

private:
    void appendUser(std::size_t message, std::string role) {
        const std::vector<MediaPlace> media = mediaOf(message);
        // The reference encodes the role and the text separately; without media the space between them is a
        // piece of its own.
        if (media.empty())
            role += ' ';
        m_prompt.append(m_parent.m_vocabulary.encodeTemplate(role));
        for (const MediaPlace& place : media)
            appendMedium(place);
        if (!media.empty())
            m_prompt.append(m_parent.m_afterMedia);
        m_prompt.append(textOf(message));
        m_prompt.append(m_parent.m_assistant);
    }

    void appendReply(std::size_t message) {
        const std::int64_t position = m_prompt.length();
        const std::vector<MediaPlace> media = mediaOf(message);
        m_prompt.append(textOf(message));
        std::int64_t end = m_prompt.length();
        for (const MediaPlace& place : media)
            appendMedium(place);
        m_prompt.append(m_parent.m_turnEnd);
        if (media.empty())
            end = m_prompt.length();
        m_prompt.replies.push_back({.message = message, .position = position, .count = end - position});
    }

    /// Every message is encoded only once.
    const TokenIds& textOf(std::size_t message) {
        const auto known = m_encoded.find(message);
        if (known != m_encoded.end())
            return known->second;
        const std::string text = joinedText(m_messages[message]);
        return m_encoded.emplace(message, m_parent.m_vocabulary.encodeText(text)).first->second;
    }

    void appendMedium(const MediaPlace& place) {
        m_prompt.append(m_parent.m_vocabulary.mediaStart());
        m_prompt.append(place);
        m_prompt.append(m_parent.m_vocabulary.mediaEnd());
    }

    std::vector<MediaPlace> mediaOf(std::size_t message) const {
        std::vector<MediaPlace> media;
        for (std::size_t part = 0; part < m_messages[message].parts.size(); ++part)
            if (const MediaPlace place{message, part};
                std::holds_alternative<MediaFile>(m_messages[message].parts[part]) && m_filter(place))
                media.push_back(place);
        return media;
    }

    const PromptTemplate& m_parent;
    const std::vector<Message>& m_messages;
    const MediaFilter& m_filter;
    std::map<std::size_t, TokenIds> m_encoded; ///< by message
    Prompt m_prompt;
};

PromptTemplate::PromptTemplate(const Vocabulary& vocabulary, std::int64_t mediumTokens)
    : m_vocabulary(vocabulary)
    , m_mediumTokens(mediumTokens)
    , m_assistant(vocabulary.tokenizer().encodeContinuation("\n### Assistant:"))
    , m_turnEnd(vocabulary.tokenizer().encodeContinuation("\n###"))
    , m_afterMedia{vocabulary.tokenizer().begin()} {
    // What stands before the newline is the leading space that SentencePiece adds.
    const TokenIds line = vocabulary.tokenizer().encode("\n");
    const auto spaces = line.size() - vocabulary.tokenizer().encodeContinuation("\n").size();
    m_afterMedia.insert(m_afterMedia.end(), line.begin(), line.begin() + static_cast<std::ptrdiff_t>(spaces));
}

std::vector<PromptTemplate::Turn> PromptTemplate::turnsOf(const std::vector<Message>& messages) {
    std::vector<Turn> turns;
    for (std::size_t index = 0; index < messages.size(); ++index) {
        if (messages[index].role == Role::User) {
            if (!turns.empty() && !turns.back().reply)
                turns.pop_back();
            turns.push_back({.user = index, .reply = std::nullopt});
        } else if (!turns.empty() && !isEmpty(messages[index])) {
            turns.back().reply = index;
        }
    }
    return turns;
}

Prompt PromptTemplate::apply(const std::vector<Message>& messages, std::int64_t positions,
                             const MediaFilter& filter) const {
    const std::vector<Turn> turns = turnsOf(messages);
    if (turns.empty() || turns.back().reply || messages.back().role != Role::User)
        throw EngineError(ErrorCode::RequestInvalid, "the last message must be the user's");
    Builder builder(*this, messages, filter);
    // Starts with the newest turn, so that the cost depends on the turns that are kept, not on the whole
    // history.
    std::size_t first = turns.size() - 1;
    Prompt prompt = builder.build(std::span(turns).subspan(first));
    if (prompt.length() > positions)
        throw EngineError(ErrorCode::PromptTooLong, "the newest message takes " +
                                                        std::to_string(prompt.length()) + " of " +
                                                        std::to_string(positions) + " positions");
    while (first > 0) {
        Prompt longer = builder.build(std::span(turns).subspan(first - 1));
        if (longer.length() > positions)
            break;
        prompt = std::move(longer);
        --first;
    }
    prompt.droppedTurns = static_cast<int>(first);
    return prompt;
}

} // namespace nextgpt
