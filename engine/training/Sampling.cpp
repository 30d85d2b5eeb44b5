// SPDX-License-Identifier: Apache-2.0
#include "engine/training/Sampling.h"

#include "engine/core/Error.h"
#include "engine/core/TrainingKeys.h"
#include "engine/pipeline/reason/Reasoning.h"
#include "engine/text/PromptTemplate.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <nlohmann/json.hpp>

namespace nextgpt {

namespace {

using nlohmann::json;

constexpr int kMaxNewTokens = 120;

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

std::vector<Context::Position> positionsOf(const AlignmentModel& model, const std::vector<Message>& messages,
                                           const std::function<at::Tensor(const MediaFile&)>& embedding) {
    const Prompt prompt = PromptTemplate(model.vocabulary(), model.inputProjection().tokens())
                              .apply(messages, model.llama().config().contextLength() - kMaxNewTokens,
                                     [](const MediaPlace&) { return true; });
    std::vector<Context::Position> positions;
    for (const Prompt::Run& run : prompt.runs) {
        if (const auto* place = std::get_if<MediaPlace>(&run)) {
            const auto& file = std::get<MediaFile>(messages[place->message].parts[place->part]);
            const at::Tensor projected = model.inputProjection()(embedding(file).to(model.device()));
            appendMedium(positions, file.path.string(), projected.squeeze(0));
            continue;
        }
        for (const std::int64_t id : std::get<TokenIds>(run))
            positions.push_back({.id = id, .medium = {}, .embedding = {}});
    }
    return positions;
}

/// Adds the answer to a conversation.
void answer(SampledAnswer& sample, const AlignmentModel& model,
            const std::vector<Context::Position>& positions, const MakeMedium& makeMedium) {
    const Job job(
        [&](const Event& event) {
            if (const auto* delta = std::get_if<TextDelta>(&event))
                sample.answer += delta->text;
            else if (const auto* promised = std::get_if<MediaPromised>(&event))
                sample.answer += " [" + std::string(name(promised->modality)) + "]";
        },
        {});
    ReplyOptions options;
    options.text.maxNewTokens = kMaxNewTokens;
    const auto output = Reasoning(model.llama(), model.vocabulary(), model.device())
                            .generate(
                                positions, options, [](MediaPromised promised) { return promised; }, job);
    for (const Signal& signal : output.signals)
        sample.media.push_back(
            {.modality = signal.modality, .file = makeMedium ? makeMedium(signal) : std::filesystem::path()});
}

json mediaJson(const std::vector<DialogueMedium>& media) {
    json list = json::array();
    for (const DialogueMedium& medium : media)
        list.push_back({{keys::kModality, std::string(name(medium.modality))},
                        {keys::kFile, medium.file.string()},
                        {keys::kCaption, medium.caption}});
    return list;
}

Modality modalityOf(const json& medium) {
    const auto modality = modalityFromName(medium.at(keys::kModality).get<std::string>());
    if (!modality)
        throw EngineError(ErrorCode::RequestInvalid, "a sample has a medium of an unknown modality");
    return *modality;
}

std::vector<DialogueMedium> mediaFrom(const json& list) {
    std::vector<DialogueMedium> media;
    for (const json& medium : list)
        media.push_back({.modality = modalityOf(medium),
                         .file = medium.at(keys::kFile).get<std::string>(),
                         .caption = medium.at(keys::kCaption).get<std::string>()});
    return media;
}

} // namespace

std::vector<SampledAnswer> sampleAnswers(const AlignmentModel& model, const std::vector<Dialogue>& dialogues,
                                         const std::function<at::Tensor(const MediaFile&)>& embedding,
                                         const MakeMedium& makeMedium) {
    const at::NoGradGuard notRecording;
    std::vector<SampledAnswer> answers;
    for (const Dialogue& dialogue : dialogues) {
        const DialogueTurn& last = dialogue.turns.back();
        SampledAnswer sample{.question = last.question,
                             .attachments = last.attachments,
                             .expected = last.answer,
                             .expectedMedia = last.generated,
                             .answer = {}};
        answer(sample, model, positionsOf(model, conversationOf(dialogue), embedding), makeMedium);
        answers.push_back(std::move(sample));
    }
    return answers;
}

std::string textOf(const std::vector<SampledAnswer>& answers) {
    std::string text;
    for (const SampledAnswer& sample : answers) {
        text += "question: " + sample.question + "\n";
        for (const DialogueMedium& medium : sample.attachments)
            text += "attached: " + medium.file.filename().string() + "\n";
        text += "expected: " + sample.expected;
        for (const DialogueMedium& medium : sample.expectedMedia)
            text += " [" + std::string(name(medium.modality)) + "]";
        text += "\nanswer:   " + sample.answer + "\n\n";
    }
    return text;
}

json toJson(const std::vector<SampledAnswer>& answers, const std::filesystem::path& folder) {
    json list = json::array();
    for (const SampledAnswer& sample : answers) {
        json media = json::array();
        for (const SampledMedium& medium : sample.media)
            media.push_back(
                {{keys::kModality, std::string(name(medium.modality))},
                 {keys::kFile, medium.file.empty() ? "" : medium.file.lexically_relative(folder).string()}});
        list.push_back({{keys::kQuestion, sample.question},
                        {keys::kAttachments, mediaJson(sample.attachments)},
                        {keys::kExpected, sample.expected},
                        {keys::kExpectedMedia, mediaJson(sample.expectedMedia)},
                        {keys::kAnswer, sample.answer},
                        {keys::kMedia, std::move(media)}});
    }
    return list;
}

std::vector<SampledAnswer> sampledAnswersFrom(const json& list, const std::filesystem::path& folder) {
    std::vector<SampledAnswer> answers;
    try {
        for (const json& sample : list) {
            SampledAnswer answer{.question = sample.at(keys::kQuestion).get<std::string>(),
                                 .attachments = mediaFrom(sample.at(keys::kAttachments)),
                                 .expected = sample.at(keys::kExpected).get<std::string>(),
                                 .expectedMedia = mediaFrom(sample.at(keys::kExpectedMedia)),
                                 .answer = sample.at(keys::kAnswer).get<std::string>()};
            for (const json& medium : sample.at(keys::kMedia)) {
                const auto file = medium.at(keys::kFile).get<std::string>();
                answer.media.push_back({.modality = modalityOf(medium),
                                        .file = file.empty() ? std::filesystem::path() : folder / file});
            }
            answers.push_back(std::move(answer));
        }
    } catch (const json::exception& error) {
        throw EngineError(ErrorCode::RequestInvalid, std::string("samples: ") + error.what());
    }
    return answers;
}

} // namespace nextgpt
