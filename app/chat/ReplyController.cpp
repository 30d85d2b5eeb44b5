// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ReplyController.h"

#include "app/bridge/Conversions.h"

namespace nextgpt::app {

namespace {

Message toMessage(const ConversationMessage& message) {
    Message result{message.author, {}};
    for (const ConversationPart& part : message.parts) {
        if (part.kind == PartKind::Text && !part.text.isEmpty())
            result.parts.emplace_back(part.text.toStdString());
        else if (part.kind == PartKind::Media)
            result.parts.emplace_back(MediaFile{part.modality, toPath(part.path)});
    }
    return result;
}

} // namespace

ReplyController::ReplyController(EngineBridge& bridge, Library& library, PreviewStore& previews,
                                 QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_library(library)
    , m_previews(previews)
    , m_options([] { return ReplyOptions{}; }) {
    connect(&library, &Library::summaryRemoved, this, [this](qint64 id) {
        for (auto& [message, running] : m_running)
            if (running.conversation && running.conversation->id() == id)
                m_bridge.cancel(running.request);
    });
}

ReplyController::~ReplyController() {
    for (const auto& [message, running] : m_running)
        m_bridge.drop(running.request);
}

void ReplyController::answer(Conversation& conversation, qint64 userMessage, OutputChoice output) {
    ReplyRequest request;
    request.messages = historyFor(conversation, userMessage);
    request.mediaFolder = toPath(m_library.mediaFolder(conversation.id()));
    request.options = m_options();
    request.options.switches = switchesFor(output);
    ConversationMessage reply;
    reply.id = m_library.newMessageId();
    reply.parent = userMessage;
    reply.author = Role::Assistant;
    reply.state = m_running.empty() ? MessageState::Streaming : MessageState::Queued;
    reply.output = output;
    if (m_bridge.catalogue().state == Catalogue::State::Loading)
        reply.working.emplace().stage = Stage::LoadingWeights;
    const qint64 id = reply.id;
    conversation.append(std::move(reply));
    const RequestId submitted =
        m_bridge.submit(std::move(request), [this, id](const Event& event) { onEvent(id, event); });
    Running& running = m_running[id];
    running = {.conversation = &conversation, .message = id, .request = submitted};
    running.clock.start();
}

std::vector<Message> ReplyController::historyFor(const Conversation& conversation, qint64 userMessage) const {
    std::vector<Message> history;
    for (const qint64 id : conversation.pathTo(userMessage)) {
        Message message = toMessage(*conversation.message(id));
        const bool repliesToNothing = message.role == Role::Assistant && history.empty();
        if (message.parts.empty() || repliesToNothing) {
            if (message.role == Role::Assistant && !history.empty())
                history.pop_back(); // user and assistant must alternate
            continue;
        }
        if (!history.empty() && history.back().role == message.role)
            history.pop_back();
        history.push_back(std::move(message));
    }
    return history;
}

void ReplyController::stop(Conversation& conversation) {
    for (auto& [message, running] : m_running)
        if (running.conversation == &conversation) {
            markStopping(running);
            m_bridge.cancel(running.request);
        }
}

void ReplyController::stopMessage(qint64 message) {
    const auto found = m_running.find(message);
    if (found == m_running.end())
        return;
    markStopping(found->second);
    m_bridge.cancel(found->second.request);
}

void ReplyController::markStopping(Running& running) {
    if (!running.conversation)
        return;
    const std::size_t count = running.conversation->message(running.message)->parts.size();
    for (std::size_t i = 0; i < count; ++i)
        running.conversation->editUnsaved(running.message, static_cast<int>(i),
                                          [i](ConversationMessage& message) {
                                              if (message.parts[i].kind == PartKind::Pending)
                                                  message.parts[i].progress.stopping = true;
                                          });
}

void ReplyController::onEvent(qint64 id, const Event& event) {
    const auto found = m_running.find(id);
    if (found == m_running.end())
        return;
    Running& running = found->second;
    if (running.conversation) {
        if (running.conversation->message(running.message)->state == MessageState::Queued && !isEnd(event))
            running.conversation->edit(running.message, -1, [](ConversationMessage& message) {
                message.state = MessageState::Streaming;
            });
        std::visit([this, &running](const auto& value) { apply(running, value); }, event);
    }
    if (!isEnd(event)) {
        Q_EMIT progressed();
        return;
    }
    Ended reply{.conversation = running.conversation,
                .message = id,
                .seconds = static_cast<double>(running.clock.elapsed()) / 1000};
    if (reply.conversation)
        reply.state = reply.conversation->message(id)->state;
    m_running.erase(id);
    Q_EMIT progressed();
    Q_EMIT ended(reply);
}

std::optional<double> ReplyController::share() const {
    for (const auto& [id, running] : m_running) {
        const ConversationMessage* message =
            running.conversation ? running.conversation->message(id) : nullptr;
        if (message != nullptr && message->state == MessageState::Streaming)
            return shareOf(*message);
    }
    return std::nullopt;
}

int ReplyController::partOfSlot(const Running& running, int slot) const {
    const auto& parts = running.conversation->message(running.message)->parts;
    for (std::size_t i = 0; slot >= 0 && i < parts.size(); ++i)
        if (parts[i].slot == slot)
            return static_cast<int>(i);
    return -1;
}

void ReplyController::apply(Running& running, const TextDelta& delta) {
    const auto& parts = running.conversation->message(running.message)->parts;
    const QString text = QString::fromStdString(delta.text);
    if (parts.empty() || parts.back().kind != PartKind::Text)
        return running.conversation->edit(running.message, -1, [&text](ConversationMessage& message) {
            message.parts.emplace_back().text = text;
        });
    running.conversation->editUnsaved(
        running.message, static_cast<int>(parts.size()) - 1,
        [&text](ConversationMessage& message) { message.parts.back().text += text; });
}

void ReplyController::apply(Running& running, const MediaPromised& promised) {
    running.conversation->edit(running.message, -1, [&promised](ConversationMessage& message) {
        ConversationPart part;
        part.kind = PartKind::Pending;
        part.modality = promised.modality;
        part.slot = promised.slot;
        part.probability = promised.probability;
        part.size = QSize(promised.width, promised.height);
        message.parts.push_back(std::move(part));
    });
}

void ReplyController::apply(Running& running, const Progress& progress) {
    const int part = partOfSlot(running, progress.slot);
    const double left = progress.stage == Stage::Denoising
                            ? running.timeLeft[progress.slot].secondsLeft(progress.done, progress.total)
                            : -1;
    const auto take = [&progress, left](PartProgress& kept) {
        kept.stage = progress.stage;
        kept.done = progress.done;
        kept.total = progress.total;
        kept.secondsLeft = left;
    };
    running.conversation->editUnsaved(running.message, part, [&take, part](ConversationMessage& message) {
        if (part >= 0)
            take(message.parts[static_cast<std::size_t>(part)].progress);
        else
            take(message.working.emplace());
    });
}

void ReplyController::apply(Running& running, const Preview& preview) {
    const int part = partOfSlot(running, preview.slot);
    std::vector<QImage> frames;
    for (const PreviewPixels& pixels : preview.frames)
        if (QImage image = toQImage(pixels); !image.isNull())
            frames.push_back(std::move(image));
    if (part < 0 || frames.empty())
        return;
    const auto count = static_cast<int>(frames.size());
    m_previews.put(running.message, part, std::move(frames));
    running.conversation->editUnsaved(
        running.message, part, [part, count, &preview](ConversationMessage& message) {
            PartProgress& progress = message.parts[static_cast<std::size_t>(part)].progress;
            ++progress.previewRevision;
            progress.previewFrames = count;
            progress.previewRate = preview.framesPerSecond;
        });
}

void ReplyController::apply(Running& running, const MediaReady& ready) {
    const int part = partOfSlot(running, ready.slot);
    if (part < 0)
        return;
    running.conversation->edit(running.message, part, [&ready, part](ConversationMessage& message) {
        ConversationPart& place = message.parts[static_cast<std::size_t>(part)];
        place.kind = PartKind::Media;
        place.modality = ready.file.modality;
        place.path = toQString(ready.file.path);
        place.recipe = ready.recipe;
    });
}

void ReplyController::apply(Running& running, const MediaFailed& failed) {
    const int part = partOfSlot(running, failed.slot);
    if (part < 0)
        return;
    running.conversation->edit(running.message, part, [&failed, part](ConversationMessage& message) {
        ConversationPart& place = message.parts[static_cast<std::size_t>(part)];
        place.kind = PartKind::Failure;
        place.error = failed.error;
    });
}

void ReplyController::apply(Running& running, const TextMeasured& measured) {
    running.conversation->edit(running.message, -1,
                               [&measured](ConversationMessage& message) { message.measured = measured; });
}

void ReplyController::apply(Running& running, const Finished&) {
    finish(running, MessageState::Done, std::nullopt);
}

void ReplyController::apply(Running& running, const Cancelled&) {
    finish(running, MessageState::Stopped, std::nullopt);
}

void ReplyController::apply(Running& running, const Failed& failed) {
    finish(running, MessageState::Failed, failed.error);
}

void ReplyController::finish(Running& running, MessageState state, const std::optional<Error>& error) {
    running.conversation->edit(running.message, -1, [state, &error](ConversationMessage& message) {
        message.state = state;
        message.working.reset();
        bool reported = !error;
        for (ConversationPart& part : message.parts) {
            if (part.kind != PartKind::Pending)
                continue;
            part.kind = PartKind::Failure;
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
    const auto count = static_cast<int>(running.conversation->message(running.message)->parts.size());
    for (int part = 0; part < count; ++part)
        m_previews.remove(running.message, part);
}

} // namespace nextgpt::app
