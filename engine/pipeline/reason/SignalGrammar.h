// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Request.h"
#include "engine/text/Vocabulary.h"

namespace nextgpt {

/// Which signal tokens the language model may sample. A block [X0]…[Xn] is one decision: [X0] is sampled, the
/// remaining tokens follow without sampling and are suppressed outside a block.
class SignalGrammar {
public:
    SignalGrammar(const Vocabulary& vocabulary, const ReplyOptions& options);

    /// Ids that must not be sampled as the next token when `room` positions are left.
    TokenIds suppressed(std::int64_t room) const;

    /// Counts a block that was added to the reply.
    void addBlock(Modality modality);

    /// The next modality whose block is forced and missing from the reply.
    std::optional<Modality> pendingForced() const;

    /// Positions that the pending forced blocks will take.
    std::int64_t pendingPositions() const;

private:
    bool isPending(Modality modality) const;
    bool mayStart(Modality modality, std::int64_t room) const;

    const Vocabulary& m_vocabulary;
    PerModality<ModalitySwitch> m_switches;
    int m_maxGroups;
    PerModality<int> m_groups;
};

} // namespace nextgpt
