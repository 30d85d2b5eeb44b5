// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/reason/SignalGrammar.h"

namespace nextgpt {

SignalGrammar::SignalGrammar(const Vocabulary& vocabulary, const ReplyOptions& options)
    : m_vocabulary(vocabulary)
    , m_switches(options.switches)
    , m_maxGroups(options.maxGroupsPerModality) {}

bool SignalGrammar::isPending(Modality modality) const {
    return m_switches[modality] == ModalitySwitch::Force && m_groups[modality] == 0 &&
           !m_vocabulary.signals(modality).empty();
}

bool SignalGrammar::mayStart(Modality modality, std::int64_t room) const {
    const auto length = static_cast<std::int64_t>(m_vocabulary.signals(modality).size());
    return m_switches[modality] != ModalitySwitch::Never && m_groups[modality] < m_maxGroups &&
           length <= room;
}

TokenIds SignalGrammar::suppressed(std::int64_t room) const {
    TokenIds ids = m_vocabulary.suppressedTokens();
    for (const Modality modality : kMediaModalities)
        if (!m_vocabulary.signals(modality).empty() && !mayStart(modality, room))
            ids.push_back(m_vocabulary.signals(modality).front());
    return ids;
}

void SignalGrammar::addBlock(Modality modality) {
    ++m_groups[modality];
}

std::optional<Modality> SignalGrammar::pendingForced() const {
    for (const Modality modality : kMediaModalities)
        if (isPending(modality))
            return modality;
    return std::nullopt;
}

std::int64_t SignalGrammar::pendingPositions() const {
    std::int64_t positions = 0;
    for (const Modality modality : kMediaModalities)
        if (isPending(modality))
            positions += static_cast<std::int64_t>(m_vocabulary.signals(modality).size());
    return positions;
}

} // namespace nextgpt
