// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Job.h"
#include "engine/core/Request.h"
#include "engine/pipeline/generate/Generator.h"
#include "engine/pipeline/perceive/Perception.h"
#include "engine/pipeline/reason/Reasoning.h"
#include "engine/text/PromptTemplate.h"

#include <array>
#include <memory>

namespace nextgpt {

/// Everything an assistant is made of; made by BundleLoader.
struct AssistantParts {
    Vocabulary vocabulary;
    Llama llama;
    Perception perception;
    std::array<std::unique_ptr<Generator>, 3> generators; ///< by kMediaModalities; null: no decoder
    at::Device device = at::kCPU;
};

/// Perception, reasoning and the generators in a row (arXiv 2309.05519). Synchronous.
class Assistant {
public:
    explicit Assistant(AssistantParts parts);

    /// Answers the last message. Everything comes out of the job's events; the end is the caller's.
    void reply(const ReplyRequest& request, const Job& job);

private:
    using Percepts = std::map<std::pair<std::size_t, std::size_t>, Perception::Percept>; ///< by message, part

    Percepts perceive(const ReplyRequest& request, const Job& job);
    std::vector<Context::Position> prompt(const ReplyRequest& request, const Percepts& percepts,
                                          int& droppedTurns) const;
    void promise(const ReplyRequest& request, MediaPromised& promise) const;
    void make(const Signal& signal, const ReplyRequest& request, const Job& job);
    void generate(const Signal& signal, const ReplyRequest& request, const Job& job);

    AssistantParts m_parts;
    PromptTemplate m_template;
    Reasoning m_reasoning;
};

} // namespace nextgpt
