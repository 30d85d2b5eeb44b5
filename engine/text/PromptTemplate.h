// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Message.h"
#include "engine/text/Prompt.h"
#include "engine/text/Vocabulary.h"

#include <functional>
#include <optional>

namespace nextgpt {

/// Lays a conversation out as NExT-GPT's demo does ("### Human: …", "### Assistant: …"), with every medium in
/// its place instead of only the first of neighbours (arXiv 2309.05519).
class PromptTemplate {
public:
    /// Which media of the conversation are shown to the model; the others are left out.
    using Shown = std::function<bool(const MediaPlace&)>;

    explicit PromptTemplate(const Vocabulary& vocabulary);

    /// The conversation up to "Assistant:" of the answer to come. Whole oldest turns are dropped until it
    /// takes at most `positions`; a turn without any answer is no turn and is left out. Throws PromptTooLong
    /// when the newest turn alone takes more, and RequestInvalid when the last message is no person's.
    Prompt layOut(const std::vector<Message>& messages, std::int64_t positions, const Shown& shown) const;

private:
    struct Turn {
        std::size_t human = 0;             ///< index of the person's message
        std::optional<std::size_t> answer; ///< index of the answer
    };
    class Layout;

    static std::vector<Turn> turnsOf(const std::vector<Message>& messages);

    const Vocabulary& m_vocabulary;
    TokenIds m_assistant;  ///< "\n### Assistant:"
    TokenIds m_turnEnd;    ///< "\n###"
    TokenIds m_afterMedia; ///< <s> and a lone blank
};

} // namespace nextgpt
