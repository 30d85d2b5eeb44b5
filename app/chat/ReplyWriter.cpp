// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ReplyWriter.h"

#include "app/bridge/Conversions.h"

#include <utility>

namespace nextgpt::app {

ReplyWriter::ReplyWriter(QPointer<Conversation> conversation, qint64 message, PreviewStore& previews)
    : m_conversation(std::move(conversation))
    , m_message(message)
    , m_previews(&previews) {}

const ConversationMessage& ReplyWriter::message() const {
    return *m_conversation->message(m_message);
}

void ReplyWriter::write(const Event& event) {
    std::visit([this](const auto& value) { apply(value); }, event);
}

int ReplyWriter::partOfSlot(int slot) const {
    const auto& parts = message().parts;
    for (std::size_t i = 0; slot >= 0 && i < parts.size(); ++i)
        if (parts[i].slot == slot)
            return static_cast<int>(i);
    return -1;
}

void ReplyWriter::apply(const TextDelta& delta) {
    const auto& parts = message().parts;
    const std::size_t part = m_nextPart;
    m_written += QString::fromStdString(delta.text);
    const QString& text = m_written;
    if (part >= parts.size())
        return m_conversation->edit(m_message, -1, [&text](ConversationMessage& message) {
            message.parts.emplace_back().text = text;
        });
    if (parts[part].kind != PartKind::Text || parts[part].text.startsWith(text))
        return; // a resumed reply has it already
    m_conversation->editUnsaved(
        m_message, static_cast<int>(part),
        [&text, part](ConversationMessage& message) { message.parts[part].text = text; });
}

void ReplyWriter::apply(const MediaPromised& promised) {
    const auto& parts = message().parts;
    if (m_nextPart < parts.size() && !m_written.isEmpty())
        ++m_nextPart;
    m_written.clear();
    const bool isKnown = m_nextPart < parts.size() && parts[m_nextPart].slot == promised.slot;
    const std::size_t place = isKnown ? m_nextPart : parts.size();
    m_nextPart = place + 1;
    if (isKnown)
        return;
    m_conversation->edit(m_message, -1, [&promised](ConversationMessage& message) {
        ConversationPart part;
        part.kind = PartKind::Pending;
        part.modality = promised.modality;
        part.slot = promised.slot;
        part.probability = promised.probability;
        part.size = QSize(promised.width, promised.height);
        message.parts.push_back(std::move(part));
    });
}

void ReplyWriter::apply(const Progress& progress) {
    const int part = partOfSlot(progress.slot);
    const double left = progress.stage == Stage::Denoising
                            ? m_timeLeft[progress.slot].secondsLeft(progress.done, progress.total)
                            : -1;
    const auto take = [&progress, left](PartProgress& kept) {
        kept.stage = progress.stage;
        kept.done = progress.done;
        kept.total = progress.total;
        kept.secondsLeft = left;
    };
    m_conversation->editUnsaved(m_message, part, [&take, part](ConversationMessage& message) {
        if (part >= 0)
            take(message.parts[static_cast<std::size_t>(part)].progress);
        else
            take(message.working.emplace());
    });
}

void ReplyWriter::apply(const Preview& preview) {
    const int part = partOfSlot(preview.slot);
    std::vector<QImage> frames;
    for (const PreviewPixels& pixels : preview.frames)
        if (QImage image = toQImage(pixels); !image.isNull())
            frames.push_back(std::move(image));
    if (part < 0 || frames.empty())
        return;
    const auto count = static_cast<int>(frames.size());
    m_previews->put(m_message, part, std::move(frames));
    m_conversation->editUnsaved(m_message, part, [part, count, &preview](ConversationMessage& message) {
        PartProgress& progress = message.parts[static_cast<std::size_t>(part)].progress;
        ++progress.previewRevision;
        progress.previewFrames = count;
        progress.previewRate = preview.framesPerSecond;
    });
}

void ReplyWriter::apply(const MediaReady& ready) {
    const int part = partOfSlot(ready.slot);
    if (part < 0)
        return;
    m_conversation->edit(m_message, part, [&ready, part](ConversationMessage& message) {
        ConversationPart& place = message.parts[static_cast<std::size_t>(part)];
        place.kind = PartKind::Media;
        place.modality = ready.file.modality;
        place.path = toQString(ready.file.path);
        place.recipe = ready.recipe;
    });
}

void ReplyWriter::apply(const MediaFailed& failed) {
    const int part = partOfSlot(failed.slot);
    if (part < 0)
        return;
    m_conversation->edit(m_message, part, [&failed, part](ConversationMessage& message) {
        ConversationPart& place = message.parts[static_cast<std::size_t>(part)];
        place.kind = PartKind::Failure;
        place.error = failed.error;
    });
}

void ReplyWriter::apply(const TextMeasured& measured) {
    m_conversation->edit(m_message, -1, [this, &measured](ConversationMessage& message) {
        message.measured = measured;
        message.measured->droppedTurns += m_turnsLeftOut;
    });
}

void ReplyWriter::markStopping() {
    const std::size_t count = message().parts.size();
    for (std::size_t i = 0; i < count; ++i)
        m_conversation->editUnsaved(m_message, static_cast<int>(i), [i](ConversationMessage& message) {
            if (message.parts[i].kind == PartKind::Pending)
                message.parts[i].progress.stopping = true;
        });
}

void ReplyWriter::finish(MessageState state, const std::optional<Error>& error) {
    m_conversation->edit(m_message, -1, [state, &error](ConversationMessage& message) {
        message.state = state;
        message.working.reset();
        bool reported = !error;
        for (ConversationPart& part : message.parts) {
            if (part.kind != PartKind::Pending)
                continue;
            part.progress.stopping = false;
            part.kind = reported ? PartKind::Stopped : PartKind::Failure;
            if (!reported)
                part.error = error; // replaces the missing medium
            reported = true;
        }
        if (!reported) {
            ConversationPart& failure = message.parts.emplace_back();
            failure.kind = PartKind::Failure;
            failure.error = error;
        }
    });
    const auto count = static_cast<int>(message().parts.size());
    for (int part = 0; part < count; ++part)
        if (message().parts[static_cast<std::size_t>(part)].kind != PartKind::Stopped)
            m_previews->remove(m_message, part);
}

} // namespace nextgpt::app
