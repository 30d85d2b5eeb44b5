// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ReplyController.h"

#include "app/bridge/Conversions.h"
#include "app/chat/MediaImport.h"

#include <algorithm>
#include <utility>

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
        for (const QueuedReply& reply : queue())
            if (reply.conversation && reply.conversation->id() == id)
                cancel(reply.message);
    });
}

ReplyController::~ReplyController() {
    for (const Job& job : m_jobs)
        if (job.request != 0)
            m_bridge.drop(job.request);
}

std::vector<QueuedReply> ReplyController::queue() const {
    std::vector<QueuedReply> replies;
    for (const Job& job : m_jobs)
        replies.push_back(job.reply);
    return replies;
}

const ConversationMessage& ReplyController::messageOf(const Job& job) const {
    return *job.reply.conversation->message(job.reply.message);
}

ReplyController::Job* ReplyController::find(qint64 message) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [message](const Job& job) { return job.reply.message == message; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void ReplyController::answer(Conversation& conversation, qint64 userMessage, OutputChoice output) {
    ConversationMessage reply;
    reply.id = m_library.newMessageId();
    reply.parent = userMessage;
    reply.author = Role::Assistant;
    reply.state = MessageState::Queued;
    reply.output = output;
    const qint64 id = reply.id;
    conversation.append(std::move(reply));
    enqueue({.reply = {.conversation = &conversation, .message = id, .userMessage = userMessage},
             .how = {.output = output, .options = m_options()}});
}

void ReplyController::resume(Conversation& conversation, qint64 message) {
    const auto stopped = m_stopped.find(message);
    const ConversationMessage* reply = conversation.message(message);
    if (stopped == m_stopped.end() || reply == nullptr || reply->running())
        return;
    Recreation how = std::move(stopped->second);
    m_stopped.erase(stopped);
    const qint64 userMessage = reply->parent;
    conversation.edit(message, -1, [](ConversationMessage& changed) {
        changed.state = MessageState::Queued;
        for (ConversationPart& part : changed.parts)
            if (part.kind == PartKind::Stopped) {
                part.kind = PartKind::Pending;
                part.progress.stopping = false;
            }
    });
    enqueue({.reply = {.conversation = &conversation, .message = message, .userMessage = userMessage},
             .how = std::move(how)});
}

void ReplyController::enqueue(Job job) {
    m_jobs.push_back(std::move(job));
    startNext();
    Q_EMIT queueChanged();
}

void ReplyController::startNext() {
    while (!m_jobs.empty() && !m_jobs.front().reply.conversation)
        m_jobs.pop_front();
    if (!m_jobs.empty() && m_jobs.front().request == 0)
        submit(m_jobs.front());
}

void ReplyController::submit(Job& job) {
    Conversation& conversation = *job.reply.conversation;
    ReplyRequest request;
    request.messages = historyFor(conversation, job.reply.userMessage);
    request.mediaFolder = toPath(m_library.mediaFolder(conversation.id()));
    request.options = job.how.options;
    request.options.switches = switchesFor(job.how.output);
    const qint64 id = job.reply.message;
    const bool loading = m_bridge.catalogue().state == Catalogue::State::Loading;
    job.reply.isRunning = true;
    job.clock.start();
    job.request = m_bridge.submit(std::move(request), [this, id](const Event& event) { onEvent(id, event); });
    conversation.edit(id, -1, [loading](ConversationMessage& message) {
        message.state = MessageState::Streaming;
        if (loading)
            message.working.emplace().stage = Stage::LoadingWeights;
    });
}

/// The messages before and including `userMessage`, whichever branch is shown.
std::vector<Message> ReplyController::historyFor(const Conversation& conversation, qint64 userMessage) const {
    std::vector<const ConversationMessage*> path;
    for (const ConversationMessage* message = conversation.message(userMessage); message != nullptr;
         message = conversation.message(message->parent))
        if (!message->removed)
            path.push_back(message);
    std::reverse(path.begin(), path.end());
    std::vector<Message> history;
    for (const ConversationMessage* kept : path) {
        Message message = toMessage(*kept);
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

void ReplyController::stop(const Conversation& conversation) {
    for (const Job& job : m_jobs) // the running one is the first
        if (job.reply.conversation == &conversation)
            return stopMessage(job.reply.message);
}

void ReplyController::stopMessage(qint64 message) {
    cancel(message);
    Q_EMIT queueChanged();
}

void ReplyController::stopAll() {
    std::vector<QueuedReply> replies = queue();
    std::reverse(replies.begin(), replies.end()); // otherwise each one that waits would start
    for (const QueuedReply& reply : replies)
        cancel(reply.message);
    Q_EMIT queueChanged();
}

void ReplyController::cancel(qint64 message) {
    Job* job = find(message);
    if (job == nullptr)
        return;
    if (job->request != 0) {
        markStopping(*job);
        m_bridge.cancel(job->request);
        return;
    }
    if (job->reply.conversation)
        finish(*job, MessageState::Stopped, std::nullopt);
    std::erase_if(m_jobs, [message](const Job& waiting) { return waiting.reply.message == message; });
}

void ReplyController::move(qint64 message, int places) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [message](const Job& job) { return job.reply.message == message; });
    if (found == m_jobs.end() || found->request != 0)
        return;
    const auto from = found - m_jobs.begin();
    const std::ptrdiff_t first = m_jobs.front().request != 0 ? 1 : 0;
    const auto to = std::clamp<std::ptrdiff_t>(from + places, first, std::ptrdiff_t(m_jobs.size()) - 1);
    Job moved = std::move(*found);
    m_jobs.erase(found);
    m_jobs.insert(m_jobs.begin() + to, std::move(moved));
    Q_EMIT queueChanged();
}

void ReplyController::markStopping(const Job& job) {
    if (!job.reply.conversation)
        return;
    const std::size_t count = messageOf(job).parts.size();
    for (std::size_t i = 0; i < count; ++i)
        job.reply.conversation->editUnsaved(job.reply.message, static_cast<int>(i),
                                            [i](ConversationMessage& message) {
                                                if (message.parts[i].kind == PartKind::Pending)
                                                    message.parts[i].progress.stopping = true;
                                            });
}

void ReplyController::onEvent(qint64 id, const Event& event) {
    Job* job = find(id);
    if (job == nullptr)
        return;
    if (job->reply.conversation)
        std::visit([this, job](const auto& value) { apply(*job, value); }, event);
    if (!isEnd(event)) {
        Q_EMIT progressed();
        return;
    }
    Ended reply{.conversation = job->reply.conversation,
                .message = id,
                .seconds = static_cast<double>(job->clock.elapsed()) / 1000};
    if (reply.conversation)
        reply.state = messageOf(*job).state;
    std::erase_if(m_jobs, [id](const Job& finished) { return finished.reply.message == id; });
    startNext();
    Q_EMIT queueChanged();
    Q_EMIT progressed();
    Q_EMIT ended(reply);
}

std::optional<double> ReplyController::share() const {
    const bool runs = !m_jobs.empty() && m_jobs.front().request != 0 && m_jobs.front().reply.conversation;
    return runs ? shareOf(messageOf(m_jobs.front())) : std::nullopt;
}

int ReplyController::partOfSlot(const Job& job, int slot) const {
    const auto& parts = messageOf(job).parts;
    for (std::size_t i = 0; slot >= 0 && i < parts.size(); ++i)
        if (parts[i].slot == slot)
            return static_cast<int>(i);
    return -1;
}

void ReplyController::apply(Job& job, const TextDelta& delta) {
    const auto& parts = messageOf(job).parts;
    const std::size_t part = job.nextPart;
    job.written += QString::fromStdString(delta.text);
    const QString& text = job.written;
    if (part >= parts.size())
        return job.reply.conversation->edit(job.reply.message, -1, [&text](ConversationMessage& message) {
            message.parts.emplace_back().text = text;
        });
    if (parts[part].kind != PartKind::Text || parts[part].text.startsWith(text))
        return; // a resumed reply has it already
    job.reply.conversation->editUnsaved(
        job.reply.message, static_cast<int>(part),
        [&text, part](ConversationMessage& message) { message.parts[part].text = text; });
}

void ReplyController::apply(Job& job, const MediaPromised& promised) {
    const auto& parts = messageOf(job).parts;
    if (job.nextPart < parts.size() && !job.written.isEmpty())
        ++job.nextPart;
    job.written.clear();
    const bool isKnown = job.nextPart < parts.size() && parts[job.nextPart].slot == promised.slot;
    const std::size_t place = isKnown ? job.nextPart : parts.size();
    job.nextPart = place + 1;
    if (isKnown)
        return;
    job.reply.conversation->edit(job.reply.message, -1, [&promised](ConversationMessage& message) {
        ConversationPart part;
        part.kind = PartKind::Pending;
        part.modality = promised.modality;
        part.slot = promised.slot;
        part.probability = promised.probability;
        part.size = QSize(promised.width, promised.height);
        message.parts.push_back(std::move(part));
    });
}

void ReplyController::apply(Job& job, const Progress& progress) {
    const int part = partOfSlot(job, progress.slot);
    const double left = progress.stage == Stage::Denoising
                            ? job.timeLeft[progress.slot].secondsLeft(progress.done, progress.total)
                            : -1;
    const auto take = [&progress, left](PartProgress& kept) {
        kept.stage = progress.stage;
        kept.done = progress.done;
        kept.total = progress.total;
        kept.secondsLeft = left;
    };
    job.reply.conversation->editUnsaved(job.reply.message, part, [&take, part](ConversationMessage& message) {
        if (part >= 0)
            take(message.parts[static_cast<std::size_t>(part)].progress);
        else
            take(message.working.emplace());
    });
}

void ReplyController::apply(Job& job, const Preview& preview) {
    const int part = partOfSlot(job, preview.slot);
    std::vector<QImage> frames;
    for (const PreviewPixels& pixels : preview.frames)
        if (QImage image = toQImage(pixels); !image.isNull())
            frames.push_back(std::move(image));
    if (part < 0 || frames.empty())
        return;
    const auto count = static_cast<int>(frames.size());
    m_previews.put(job.reply.message, part, std::move(frames));
    job.reply.conversation->editUnsaved(
        job.reply.message, part, [part, count, &preview](ConversationMessage& message) {
            PartProgress& progress = message.parts[static_cast<std::size_t>(part)].progress;
            ++progress.previewRevision;
            progress.previewFrames = count;
            progress.previewRate = preview.framesPerSecond;
        });
}

void ReplyController::apply(Job& job, const MediaReady& ready) {
    const int part = partOfSlot(job, ready.slot);
    if (part < 0)
        return;
    job.reply.conversation->edit(job.reply.message, part, [&ready, part](ConversationMessage& message) {
        ConversationPart& place = message.parts[static_cast<std::size_t>(part)];
        place.kind = PartKind::Media;
        place.modality = ready.file.modality;
        place.path = toQString(ready.file.path);
        place.recipe = ready.recipe;
    });
}

void ReplyController::apply(Job& job, const MediaFailed& failed) {
    const int part = partOfSlot(job, failed.slot);
    if (part < 0)
        return;
    job.reply.conversation->edit(job.reply.message, part, [&failed, part](ConversationMessage& message) {
        ConversationPart& place = message.parts[static_cast<std::size_t>(part)];
        place.kind = PartKind::Failure;
        place.error = failed.error;
    });
}

void ReplyController::apply(Job& job, const TextMeasured& measured) {
    job.reply.conversation->edit(job.reply.message, -1,
                                 [&measured](ConversationMessage& message) { message.measured = measured; });
}

void ReplyController::apply(Job& job, const Finished&) {
    finish(job, MessageState::Done, std::nullopt);
}

void ReplyController::apply(Job& job, const Cancelled&) {
    finish(job, MessageState::Stopped, std::nullopt);
}

void ReplyController::apply(Job& job, const Failed& failed) {
    finish(job, MessageState::Failed, failed.error);
}

void ReplyController::finish(Job& job, MessageState state, const std::optional<Error>& error) {
    if (state == MessageState::Stopped) {
        m_stopped[job.reply.message] = job.how;
        keepPreviews(job);
    }
    job.reply.conversation->edit(job.reply.message, -1, [state, &error](ConversationMessage& message) {
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
    const auto count = static_cast<int>(messageOf(job).parts.size());
    for (int part = 0; part < count; ++part)
        if (messageOf(job).parts[static_cast<std::size_t>(part)].kind != PartKind::Stopped)
            m_previews.remove(job.reply.message, part);
}

/// Stores the last previews of unfinished media, so that they are still shown after a restart.
void ReplyController::keepPreviews(const Job& job) {
    const auto& parts = messageOf(job).parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = static_cast<int>(i);
        const QImage preview = m_previews.get(job.reply.message, part);
        if (parts[i].kind != PartKind::Pending || preview.isNull())
            continue;
        const auto keepPath = [conversation = job.reply.conversation, message = job.reply.message,
                               i](const Outcome<ImportedMedia>& stored) {
            if (!stored || !conversation)
                return;
            conversation->edit(message, static_cast<int>(i), [&stored, i](ConversationMessage& changed) {
                if (changed.parts[i].kind == PartKind::Stopped)
                    changed.parts[i].path = stored.value->path;
            });
        };
        importPixels(preview, m_library.mediaFolder(job.reply.conversation->id()), this, keepPath);
    }
}

} // namespace nextgpt::app
