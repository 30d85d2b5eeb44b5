// SPDX-License-Identifier: Apache-2.0
#include "engine/training/Sampling.h"

#include "engine/pipeline/reason/Reasoning.h"
#include "engine/text/PromptTemplate.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace nextgpt {

namespace {

constexpr int kMostNewTokens = 120;

std::vector<Message> conversationOf(const Dialogue& dialogue) {
    std::vector<Message> messages;
    const auto add = [&](Role role, const std::string& text, const std::vector<DialogueMedium>& media) {
        Message message{.role = role, .parts = {text}};
        for (const DialogueMedium& medium : media)
            if (!medium.file.empty())
                message.parts.emplace_back(MediaFile{medium.modality, medium.file});
        messages.push_back(std::move(message));
    };
    for (const DialogueTurn& turn : dialogue.turns) {
        add(Role::User, turn.question, turn.attachments);
        add(Role::Assistant, turn.answer, turn.generated);
    }
    messages.pop_back(); // the answer to be sampled
    return messages;
}

/// The answer to a conversation, with "[image]" where it asks for an image.
std::string answerTo(const AlignmentModel& model, const std::vector<Message>& messages,
                     const std::function<at::Tensor(const MediaFile&)>& embedding) {
    const Prompt prompt = PromptTemplate(model.vocabulary())
                              .apply(messages, model.llama().config().maxPositionEmbeddings - kMostNewTokens,
                                     [](const MediaPlace&) { return true; });
    std::vector<Context::Position> positions;
    for (const Prompt::Run& run : prompt.runs) {
        if (const auto* place = std::get_if<MediaPlace>(&run)) {
            const auto& file = std::get<MediaFile>(messages[place->message].parts[place->part]);
            positions.push_back({.medium = file.path.string(),
                                 .embedding = model.inputProjection()(embedding(file).to(model.device()))});
            continue;
        }
        for (const std::int64_t id : std::get<TokenIds>(run))
            positions.push_back({.id = id, .medium = {}, .embedding = {}});
    }
    std::string answer;
    const Job job(
        [&](const Event& event) {
            if (const auto* delta = std::get_if<TextDelta>(&event))
                answer += delta->text;
            else if (const auto* promised = std::get_if<MediaPromised>(&event))
                answer += " [" + std::string(name(promised->modality)) + "]";
        },
        {});
    ReplyOptions options;
    options.text.maxNewTokens = kMostNewTokens;
    Reasoning(model.llama(), model.vocabulary(), model.device())
        .generate(
            positions, options, [](MediaPromised promised) { return promised; }, job);
    return answer;
}

} // namespace

std::string sampleAnswers(const AlignmentModel& model, const std::vector<Dialogue>& dialogues,
                          const std::function<at::Tensor(const MediaFile&)>& embedding) {
    const at::NoGradGuard notRecording;
    std::string text;
    for (const Dialogue& dialogue : dialogues) {
        const DialogueTurn& last = dialogue.turns.back();
        text += "question: " + last.question + "\n";
        for (const DialogueMedium& medium : last.attachments)
            text += "attached: " + medium.file.filename().string() + "\n";
        text += "expected: " + last.answer;
        for (const DialogueMedium& medium : last.generated)
            text += " [" + std::string(name(medium.modality)) + "]";
        text += "\nanswer:   " + answerTo(model, conversationOf(dialogue), embedding) + "\n\n";
    }
    return text;
}

} // namespace nextgpt
