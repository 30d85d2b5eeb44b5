// SPDX-License-Identifier: Apache-2.0
#include "engine/training/objective/SequenceBuilder.h"

#include "engine/core/Error.h"

#include <algorithm>

namespace nextgpt {

namespace {

void append(TokenIds& ids, const TokenIds& more) {
    ids.insert(ids.end(), more.begin(), more.end());
}

std::int64_t lengthOf(const TokenIds& ids) {
    return static_cast<std::int64_t>(ids.size());
}

Message messageOf(Role role, const std::string& text, const std::vector<DialogueMedium>& media) {
    Message message{.role = role, .parts = {text}};
    for (const DialogueMedium& medium : media)
        if (!medium.file.empty())
            message.parts.emplace_back(MediaFile{medium.modality, medium.file});
    return message;
}

/// The conversation up to the question of turn `last`.
std::vector<Message> conversationUpTo(const Dialogue& dialogue, std::size_t last) {
    std::vector<Message> messages;
    for (std::size_t i = 0; i <= last; ++i) {
        const DialogueTurn& turn = dialogue.turns[i];
        messages.push_back(messageOf(Role::User, turn.question, turn.attachments));
        if (i < last)
            messages.push_back(messageOf(Role::Assistant, turn.answer, turn.generated));
    }
    return messages;
}

const MediaFile& mediumAt(const std::vector<Message>& messages, const MediaPlace& place) {
    return std::get<MediaFile>(messages[place.message].parts[place.part]);
}

/// Joins the strings of the published sequence and remembers which parts are learned.
class PublishedText {
public:
    explicit PublishedText(const Vocabulary& vocabulary)
        : m_vocabulary(vocabulary) {}

    void masked(const std::string& text) { add(m_vocabulary.encodeTemplate(text), kIgnored); }
    void learned(const TokenIds& ids) { add(ids, kLearned); }

    std::int64_t length() const { return lengthOf(m_ids); }
    const TokenIds& ids() const { return m_ids; }
    const TokenIds& labels() const { return m_labels; }

private:
    enum Label { kIgnored, kLearned };

    void add(const TokenIds& ids, Label label) {
        append(m_ids, ids);
        append(m_labels, label == kLearned ? ids : TokenIds(ids.size(), kIgnoredLabel));
    }

    const Vocabulary& m_vocabulary;
    TokenIds m_ids;
    TokenIds m_labels;
};

} // namespace

SequenceBuilder::SequenceBuilder(const Vocabulary& vocabulary, PromptFormat format,
                                 std::int64_t mostPositions, std::int64_t mediumTokens)
    : m_vocabulary(vocabulary)
    , m_template(vocabulary, mediumTokens)
    , m_format(format)
    , m_mostPositions(mostPositions)
    , m_mediumTokens(mediumTokens) {}

std::vector<TrainingSequence> SequenceBuilder::build(const Dialogue& dialogue) const {
    if (dialogue.turns.empty())
        throw EngineError(ErrorCode::RequestInvalid, dialogue.id + ": a dialogue without turns");
    if (m_format == PromptFormat::AsPublished)
        return {publishedSequence(dialogue)};
    std::vector<TrainingSequence> sequences;
    std::size_t firstLearned = 0;
    for (std::size_t i = 0; i < dialogue.turns.size(); ++i) {
        const bool isLast = i + 1 == dialogue.turns.size();
        if (!isLast && dialogue.turns[i].generated.empty())
            continue;
        sequences.push_back(sequenceUpTo(dialogue, i, firstLearned));
        firstLearned = i + 1;
    }
    return sequences;
}

SequenceBuilder::Answer SequenceBuilder::answerOf(const DialogueTurn& turn) const {
    Answer answer{.ids = m_vocabulary.encodeText(turn.answer), .signals = {}};
    if (answer.ids.empty() && turn.generated.empty())
        throw EngineError(ErrorCode::RequestInvalid, "an answer is empty");
    for (const DialogueMedium& medium : turn.generated) {
        const TokenIds& signals = m_vocabulary.signals(medium.modality);
        if (signals.empty())
            throw EngineError(ErrorCode::RequestInvalid,
                              "the model has no signal tokens for " + std::string(name(medium.modality)));
        answer.signals.push_back({.position = lengthOf(answer.ids),
                                  .modality = medium.modality,
                                  .caption = medium.caption,
                                  .file = medium.file});
        append(answer.ids, signals);
    }
    // After a signal token the newline of "\n###" is stripped and the mark is a text of its own.
    append(answer.ids, answer.signals.empty() ? m_vocabulary.tokenizer().encodeContinuation("\n###")
                                              : m_vocabulary.encodeTemplate("###"));
    return answer;
}

TrainingSequence SequenceBuilder::sequenceUpTo(const Dialogue& dialogue, std::size_t last,
                                               std::size_t firstLearned) const {
    const Answer answer = answerOf(dialogue.turns[last]);
    const std::vector<Message> messages = conversationUpTo(dialogue, last);
    const Prompt prompt = m_template.apply(messages, m_mostPositions - lengthOf(answer.ids),
                                           [](const MediaPlace&) { return true; });
    TrainingSequence sequence;
    for (const Prompt::Run& run : prompt.runs) {
        if (const auto* ids = std::get_if<TokenIds>(&run)) {
            append(sequence.ids, *ids);
            continue;
        }
        sequence.media.push_back(
            {.position = lengthOf(sequence.ids), .file = mediumAt(messages, std::get<MediaPlace>(run))});
        append(sequence.ids, TokenIds(static_cast<std::size_t>(m_mediumTokens), 0));
    }
    sequence.labels.assign(sequence.ids.size(), kIgnoredLabel);
    for (const Prompt::Reply& reply : prompt.replies) {
        // Messages alternate: the reply of turn t is message 2t + 1.
        if (reply.message / 2 < firstLearned)
            continue;
        const auto first = static_cast<std::ptrdiff_t>(reply.position);
        std::copy_n(sequence.ids.begin() + first, reply.count, sequence.labels.begin() + first);
    }
    for (TrainingSequence::SignalBlock block : answer.signals) {
        block.position += lengthOf(sequence.ids);
        sequence.signals.push_back(std::move(block));
    }
    append(sequence.ids, answer.ids);
    append(sequence.labels, answer.ids);
    return sequence;
}

TrainingSequence SequenceBuilder::publishedSequence(const Dialogue& dialogue) const {
    PublishedText text(m_vocabulary);
    TrainingSequence sequence;
    const std::vector<DialogueMedium>& attached = dialogue.turns.front().attachments;
    const bool hasMedium = !attached.empty() && !attached.front().file.empty();
    for (std::size_t i = 0; i < dialogue.turns.size(); ++i) {
        const DialogueTurn& turn = dialogue.turns[i];
        const std::string start = i > 0 ? "Human: " : hasMedium ? "</Img> " : "";
        text.masked(start + turn.question + "\n### Assistant: ");
        Answer answer = answerOf(turn);
        for (TrainingSequence::SignalBlock& block : answer.signals) {
            block.position += text.length();
            sequence.signals.push_back(std::move(block));
        }
        // The published end mark of a text answer is part of the text: the ids are those of "answer\n###".
        text.learned(answer.ids);
    }
    sequence.ids = {m_vocabulary.tokenizer().begin()};
    append(sequence.ids, m_vocabulary.encodeTemplate(hasMedium ? "### Human: <Img>" : "### Human: "));
    if (hasMedium) {
        sequence.media.push_back(
            {.position = lengthOf(sequence.ids), .file = {attached.front().modality, attached.front().file}});
        append(sequence.ids, TokenIds(static_cast<std::size_t>(m_mediumTokens), 0));
    }
    const std::int64_t prefix = lengthOf(sequence.ids);
    sequence.labels.assign(sequence.ids.size(), kIgnoredLabel);
    append(sequence.ids, text.ids());
    append(sequence.labels, text.labels());
    // The reference truncates the text to the limit before the prefix is added.
    const auto kept = static_cast<std::size_t>(prefix + std::min(text.length(), m_mostPositions));
    sequence.ids.resize(kept);
    sequence.labels.resize(kept);
    for (TrainingSequence::SignalBlock& block : sequence.signals)
        block.position += prefix;
    std::erase_if(sequence.signals, [&](const TrainingSequence::SignalBlock& block) {
        return block.position + lengthOf(m_vocabulary.signals(block.modality)) >
               static_cast<std::int64_t>(kept);
    });
    return sequence;
}

} // namespace nextgpt
