// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/reason/Context.h"
#include "engine/pipeline/reason/Signal.h"
#include "engine/request/Job.h"
#include "engine/request/Request.h"
#include "engine/text/Vocabulary.h"

#include <functional>

namespace nextgpt {

/// Generates the reply's text and signals with the language model. Keeps the key/value cache between turns.
class Reasoning {
public:
    Reasoning(const Llama& llama, const Vocabulary& vocabulary, at::Device device);

    struct Output {
        std::vector<Signal> signals;
        TextMeasured measured;
    };

    /// Adds the size of the medium to the event.
    using Announce = std::function<MediaPromised(MediaPromised)>;

    /// Emits TextDelta, Progress{GeneratingText} and, at each signal block, the completed MediaPromised.
    /// Throws NotFiniteError if logits are not finite.
    Output generate(const std::vector<Context::Position>& prompt, const ReplyOptions& options,
                    const Announce& announce, const Job& job);

private:
    class Generation;

    const Llama& m_llama;
    const Vocabulary& m_vocabulary;
    Context m_context;
};

} // namespace nextgpt
