// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/pipeline/generate/MediaGenerator.h"
#include "engine/pipeline/perceive/Perception.h"
#include "engine/pipeline/reason/Reasoning.h"
#include "engine/request/Job.h"
#include "engine/request/Request.h"
#include "engine/text/PromptTemplate.h"

#include <memory>

namespace nextgpt {

/// The parts of an assistant, built by loadAssistant.
struct AssistantParts {
    Vocabulary vocabulary;
    Llama llama;
    Perception perception;
    std::unique_ptr<Residency> residency;                    ///< of the media networks
    PerModality<std::unique_ptr<MediaGenerator>> generators; ///< null: no decoder
    at::Device device = at::kCPU;
    std::vector<std::filesystem::path> weightFolders; ///< of the networks that every turn needs
};

/// Perception, reasoning and generation of NExT-GPT (arXiv 2309.05519). Synchronous; not thread-safe.
class Assistant {
public:
    explicit Assistant(AssistantParts parts);
    Assistant(const Assistant&) = delete; // its members refer to each other
    Assistant& operator=(const Assistant&) = delete;

    /// Replies to the last message. Results are emitted as events of the job; the final event is left to the
    /// caller. Throws RequestInvalid, PromptTooLong, WeightsInvalid naming a tensor whose values are not
    /// finite, what reading the newest message's media throws, and Stopped.
    void reply(const ReplyRequest& request, const Job& job);

private:
    using Percepts = std::map<std::pair<std::size_t, std::size_t>, Perception::Percept>; ///< by message, part

    struct EncodedPrompt {
        std::vector<Context::Position> positions;
        int droppedTurns = 0;
    };

    Percepts perceive(const ReplyRequest& request, const Job& job);
    Reasoning::Output reason(const ReplyRequest& request, const EncodedPrompt& prompt, const Job& job);
    EncodedPrompt encodePrompt(const ReplyRequest& request, const Percepts& percepts) const;
    MediaPromised withSize(MediaPromised promised, const ReplyRequest& request) const;
    void generateOrReport(const Signal& signal, const ReplyRequest& request, const Job& job);
    void generate(const Signal& signal, const ReplyRequest& request, const Job& job);

    AssistantParts m_parts;
    PromptTemplate m_template;
    Reasoning m_reasoning;
};

} // namespace nextgpt
