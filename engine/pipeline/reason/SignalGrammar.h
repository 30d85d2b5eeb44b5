// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Request.h"
#include "engine/text/Vocabulary.h"

namespace nextgpt {

/// Which signal tokens the language model may choose now. A block X0…Xn is one decision: X0 is chosen, the
/// rest is given; outside a block the rest does not exist.
class SignalGrammar {
public:
    SignalGrammar(const Vocabulary& vocabulary, const ReplyOptions& options);

    /// Ids that must not be chosen as the next token when `room` positions are left.
    TokenIds forbidden(std::int64_t room) const;

    void blockWritten(Modality modality);

    /// The next modality that the person insists on and the answer lacks.
    std::optional<Modality> owed() const;

    /// Positions that the owed blocks will take.
    std::int64_t owedPositions() const;

private:
    bool isOwed(Modality modality) const;
    bool mayStart(Modality modality, std::int64_t room) const;

    const Vocabulary& m_vocabulary;
    std::array<ModalitySwitch, 3> m_switches;
    int m_mostGroups;
    std::array<int, 3> m_groups{};
};

} // namespace nextgpt
