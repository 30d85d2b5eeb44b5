// SPDX-License-Identifier: Apache-2.0
#include "engine/text/PromptTemplate.h"

#include "engine/core/Error.h"

#include <utility>

namespace nextgpt {

namespace {

/// All text of a message, media left out.
std::string textOf(const Message& message) {
    std::string text;
    for (const Part& part : message.parts) {
        const auto* words = std::get_if<std::string>(&part);
        if (words == nullptr || words->empty())
            continue;
        if (!text.empty())
            text += ' ';
        text += *words;
    }
    return text;
}

bool isEmpty(const Message& message) {
    for (const Part& part : message.parts) {
        const auto* words = std::get_if<std::string>(&part);
        if (words == nullptr || words->find_first_not_of(" \t\r\n\v\f") != std::string::npos)
            return false;
    }
    return true;
}

} // namespace

/// One conversation on its way to a prompt.
class PromptTemplate::Layout {
public:
    Layout(const PromptTemplate& parent, const std::vector<Message>& messages, const Shown& shown)
        : m_parent(parent)
        , m_messages(messages)
        , m_shown(shown) {}

    Prompt of(std::span<const Turn> turns) {
        m_prompt = {};
        m_prompt.append(TokenIds{m_parent.m_vocabulary.pieces().begin()});
        for (std::size_t index = 0; index < turns.size(); ++index) {
            human(turns[index].human, index == 0);
            if (turns[index].answer)
                answer(*turns[index].answer);
        }
        return std::move(m_prompt);
    }

private:
    void human(std::size_t message, bool isFirst) {
        const std::vector<MediaPlace> media = mediaOf(message);
        // The reference encodes the lead and the words apart; without media its blank is a piece of its own.
        std::string lead = isFirst ? "### Human:" : " Human:";
        if (media.empty())
            lead += ' ';
        m_prompt.append(m_parent.m_vocabulary.control(lead));
        for (const MediaPlace& place : media)
            medium(place);
        if (!media.empty())
            m_prompt.append(m_parent.m_afterMedia);
        m_prompt.append(wordsOf(message));
        m_prompt.append(m_parent.m_assistant);
    }

    void answer(std::size_t message) {
        m_prompt.append(wordsOf(message));
        for (const MediaPlace& place : mediaOf(message))
            medium(place);
        m_prompt.append(m_parent.m_turnEnd);
    }

    /// Encoded once, however often a beginning has to be dropped.
    const TokenIds& wordsOf(std::size_t message) {
        const auto known = m_words.find(message);
        if (known != m_words.end())
            return known->second;
        return m_words.emplace(message, m_parent.m_vocabulary.words(textOf(m_messages[message])))
            .first->second;
    }

    void medium(const MediaPlace& place) {
        m_prompt.append(m_parent.m_vocabulary.mediaStart());
        m_prompt.append(place);
        m_prompt.append(m_parent.m_vocabulary.mediaEnd());
    }

    std::vector<MediaPlace> mediaOf(std::size_t message) const {
        std::vector<MediaPlace> media;
        for (std::size_t part = 0; part < m_messages[message].parts.size(); ++part)
            if (const MediaPlace place{message, part};
                std::holds_alternative<MediaFile>(m_messages[message].parts[part]) && m_shown(place))
                media.push_back(place);
        return media;
    }

    const PromptTemplate& m_parent;
    const std::vector<Message>& m_messages;
    const Shown& m_shown;
    std::map<std::size_t, TokenIds> m_words; ///< by message
    Prompt m_prompt;
};

PromptTemplate::PromptTemplate(const Vocabulary& vocabulary)
    : m_vocabulary(vocabulary)
    , m_assistant(vocabulary.pieces().encodeContinuation("\n### Assistant:"))
    , m_turnEnd(vocabulary.pieces().encodeContinuation("\n###"))
    , m_afterMedia{vocabulary.pieces().begin()} {
    // A lone blank is what the leading blank of "\n" is encoded as.
    m_afterMedia.push_back(vocabulary.pieces().encode("\n").front());
}

std::vector<PromptTemplate::Turn> PromptTemplate::turnsOf(const std::vector<Message>& messages) {
    std::vector<Turn> turns;
    for (std::size_t index = 0; index < messages.size(); ++index) {
        if (messages[index].role == Role::User) {
            if (!turns.empty() && !turns.back().answer)
                turns.pop_back();
            turns.push_back({index, std::nullopt});
        } else if (!turns.empty() && !isEmpty(messages[index])) {
            turns.back().answer = index;
        }
    }
    return turns;
}

Prompt PromptTemplate::layOut(const std::vector<Message>& messages, std::int64_t positions,
                              const Shown& shown) const {
    const std::vector<Turn> turns = turnsOf(messages);
    if (turns.empty() || turns.back().answer || messages.back().role != Role::User)
        throw EngineError(ErrorCode::RequestInvalid, "the last message must be a person's");
    Layout layout(*this, messages, shown);
    // From the newest turn backwards, so that a long history costs what is kept and not what is dropped.
    std::size_t first = turns.size() - 1;
    Prompt prompt = layout.of(std::span(turns).subspan(first));
    if (prompt.length() > positions)
        throw EngineError(ErrorCode::PromptTooLong, "the newest message takes " +
                                                        std::to_string(prompt.length()) + " of " +
                                                        std::to_string(positions) + " positions");
    while (first > 0) {
        Prompt longer = layout.of(std::span(turns).subspan(first - 1));
        if (longer.length() > positions)
            break;
        prompt = std::move(longer);
        --first;
    }
    prompt.droppedTurns = static_cast<int>(first);
    return prompt;
}

} // namespace nextgpt
