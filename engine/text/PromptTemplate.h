// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Message.h"
#include "engine/text/Prompt.h"
#include "engine/text/Vocabulary.h"

#include <functional>
#include <optional>

namespace nextgpt {

/// Converts a conversation to the prompt format of NExT-GPT's demo, "### Human: …" and "### Assistant: …"
/// (arXiv 2309.05519). Unlike the demo, it keeps every medium of a message, not only the first.
class PromptTemplate {
public:
    /// Selects the media that become part of the prompt.
    using MediaFilter = std::function<bool(const MediaPlace&)>;

    /// A medium takes `mediumTokens` positions.
    explicit PromptTemplate(const Vocabulary& vocabulary, std::int64_t mediumTokens = 1);

    /// The prompt up to "Assistant:" of the reply to be generated. The oldest turns are dropped until at most
    /// `positions` remain; a turn without a reply is omitted. Throws PromptTooLong if the newest turn alone
    /// is longer, and RequestInvalid if the last message is not the user's.
    Prompt apply(const std::vector<Message>& messages, std::int64_t positions,
                 const MediaFilter& filter) const;

private:
    struct Turn {
        std::size_t user = 0;             ///< index of the user's message
        std::optional<std::size_t> reply; ///< index of the reply
    };
    class Builder;

    static std::vector<Turn> turnsOf(const std::vector<Message>& messages);

    const Vocabulary& m_vocabulary;
    std::int64_t m_mediumTokens;
    TokenIds m_assistant;  ///< "\n### Assistant:"
    TokenIds m_turnEnd;    ///< "\n###"
    TokenIds m_afterMedia; ///< <s> and a single space piece
};

} // namespace nextgpt
