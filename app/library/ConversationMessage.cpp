// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationMessage.h"

#include <array>

namespace nextgpt::app {

namespace {

constexpr std::array<std::pair<MessageState, const char*>, 6> kStates{
    {{MessageState::Queued, "queued"},
     {MessageState::Streaming, "streaming"},
     {MessageState::Done, "done"},
     {MessageState::Stopped, "stopped"},
     {MessageState::Failed, "failed"},
     {MessageState::Interrupted, "interrupted"}}};

} // namespace

QString messageStateName(MessageState state) {
    for (const auto& [value, word] : kStates)
        if (value == state)
            return QLatin1String(word);
    return {};
}

MessageState messageStateFromName(const QString& name) {
    for (const auto& [value, word] : kStates)
        if (name == QLatin1String(word))
            return value;
    return MessageState::Interrupted;
}

QString ConversationMessage::plainText() const {
    QString text;
    for (const ConversationPart& part : parts) {
        if (part.kind != PartKind::Text)
            continue;
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        text += part.text;
    }
    return text;
}

const ConversationPart* ConversationMessage::firstMedia(Modality modality) const {
    for (const ConversationPart& part : parts)
        if (part.kind == PartKind::Media && part.modality == modality)
            return &part;
    return nullptr;
}

std::optional<double> shareOf(const ConversationMessage& reply) {
    int media = 0;
    double done = 0;
    for (const ConversationPart& part : reply.parts) {
        if (part.kind == PartKind::Text)
            continue;
        ++media;
        if (part.kind != PartKind::Pending)
            done += 1;
        else if (part.progress.stage == Stage::Denoising && part.progress.total > 0)
            done += static_cast<double>(part.progress.done) / static_cast<double>(part.progress.total);
    }
    return media == 0 ? std::nullopt : std::optional(done / media);
}

} // namespace nextgpt::app
