// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/core/Request.h"
#include "engine/pipeline/reason/Context.h"
#include "engine/pipeline/reason/Signal.h"
#include "engine/text/Vocabulary.h"

#include <functional>

namespace nextgpt {

/// The language model at work: from a laid-out conversation to words and signals. Keeps what it has read
/// between turns.
class Reasoning {
public:
    Reasoning(const Llama& llama, const Vocabulary& vocabulary, at::Device device);

    struct Output {
        std::vector<Signal> signals;
        TextMeasured measured;
    };

    /// Completes a promise with the size the medium will have.
    using SizePromise = std::function<void(MediaPromised&)>;

    /// Streams the answer: words as they are certain, a promise where the model asks for a medium.
    Output generate(const std::vector<Context::Position>& prompt, const ReplyOptions& options,
                    const SizePromise& size, const Job& job);

private:
    class Answer;

    const Llama& m_llama;
    const Vocabulary& m_vocabulary;
    Context m_context;
};

} // namespace nextgpt
