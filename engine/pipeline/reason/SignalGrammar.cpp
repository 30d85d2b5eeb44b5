// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/SignalGrammar.h"

namespace nextgpt {

SignalGrammar::SignalGrammar(const Vocabulary& vocabulary, const ReplyOptions& options)
    : m_vocabulary(vocabulary)
    , m_switches(options.switches)
    , m_mostGroups(options.maxGroupsPerModality) {}

bool SignalGrammar::isOwed(Modality modality) const {
    return m_switches[mediaIndex(modality)] == ModalitySwitch::Force && m_groups[mediaIndex(modality)] == 0 &&
           !m_vocabulary.signals(modality).empty();
}

bool SignalGrammar::mayStart(Modality modality, std::int64_t room) const {
    const auto length = static_cast<std::int64_t>(m_vocabulary.signals(modality).size());
    return m_switches[mediaIndex(modality)] != ModalitySwitch::Never &&
           m_groups[mediaIndex(modality)] < m_mostGroups && length <= room;
}

TokenIds SignalGrammar::forbidden(std::int64_t room) const {
    TokenIds ids = m_vocabulary.suppressedTokens();
    for (const Modality modality : kMediaModalities)
        if (!m_vocabulary.signals(modality).empty() && !mayStart(modality, room))
            ids.push_back(m_vocabulary.signals(modality).front());
    return ids;
}

void SignalGrammar::blockWritten(Modality modality) {
    ++m_groups[mediaIndex(modality)];
}

std::optional<Modality> SignalGrammar::owed() const {
    for (const Modality modality : kMediaModalities)
        if (isOwed(modality))
            return modality;
    return std::nullopt;
}

std::int64_t SignalGrammar::owedPositions() const {
    std::int64_t positions = 0;
    for (const Modality modality : kMediaModalities)
        if (isOwed(modality))
            positions += static_cast<std::int64_t>(m_vocabulary.signals(modality).size());
    return positions;
}

} // namespace nextgpt
