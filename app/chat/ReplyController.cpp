// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ReplyController.h"

#include "app/bridge/Conversions.h"
#include "app/chat/MediaImport.h"
#include "app/chat/SmallerMedium.h"

#include <algorithm>
#include <utility>

namespace nextgpt::app {

namespace {

/// So many messages before a reply are given to the model. A turn of two messages takes at least eleven
/// positions, so they fill a context of 45,000.
constexpr std::size_t kMaxHistory = 8'192;

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

/// The messages that a model is given: user and assistant alternate, and turns without a reply are left
/// out.
std::vector<Message> historyOf(const std::vector<ConversationMessage>& branch) {
    std::vector<Message> history;
    for (const ConversationMessage& kept : branch) {
        Message message = toMessage(kept);
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

bool ranOutOfMemory(const ConversationMessage& reply) {
    return std::any_of(reply.parts.begin(), reply.parts.end(), [](const ConversationPart& part) {
        return part.error && part.error->code == ErrorCode::OutOfMemory;
    });
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

ReplyController::Job* ReplyController::find(qint64 message) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [message](const Job& job) { return job.reply.message == message; });
    return found == m_jobs.end() ? nullptr : &*found;
}

void ReplyController::addReply(Conversation& conversation, qint64 userMessage, OutputChoice output) {
    addReply(conversation, userMessage, output, m_options());
}

/// Of a reply that is being generated or ran out of memory; those of the next reply for any other.
ReplyOptions ReplyController::optionsOf(qint64 message) const {
    for (const Job& job : m_jobs)
        if (job.reply.message == message)
            return job.how.options;
    const auto known = m_outOfMemory.find(message);
    return known == m_outOfMemory.end() ? m_options() : known->second;
}

std::optional<ReplyOptions> ReplyController::smallerOptions(qint64 message, Modality modality) const {
    if (modality == Modality::Text)
        return std::nullopt;
    ReplyOptions options = optionsOf(message);
    const auto smaller =
        smallerMedium(modality, options.media[modality], m_bridge.catalogue().defaults[modality]);
    if (!smaller)
        return std::nullopt;
    options.media[modality] = *smaller;
    return options;
}

void ReplyController::addReply(Conversation& conversation, qint64 userMessage, OutputChoice output,
                               const ReplyOptions& options) {
    ConversationMessage reply;
    reply.id = m_library.newMessageId();
    reply.parent = userMessage;
    reply.author = Role::Assistant;
    reply.state = MessageState::Queued;
    reply.output = output;
    const qint64 id = reply.id;
    conversation.append(std::move(reply));
    enqueue({.reply = {.conversation = &conversation, .message = id, .userMessage = userMessage},
             .how = {.output = output, .options = options},
             .writer = {&conversation, id, m_previews}});
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
             .how = std::move(how),
             .writer = {&conversation, message, m_previews}});
}

void ReplyController::enqueue(Job job) {
    m_jobs.push_back(std::move(job));
    startNext();
    Q_EMIT queueChanged();
}

void ReplyController::startNext() {
    while (!m_jobs.empty() && !m_jobs.front().reply.conversation)
        m_jobs.pop_front();
    if (!m_jobs.empty() && !m_jobs.front().reply.isRunning)
        prepare(m_jobs.front());
}

/// Reads the messages before the reply, whichever branch is shown, and submits it.
void ReplyController::prepare(Job& job) {
    Conversation& conversation = *job.reply.conversation;
    const qint64 id = job.reply.message;
    const bool loading = m_bridge.catalogue().state == Catalogue::State::Loading;
    job.reply.isRunning = true;
    conversation.edit(id, -1, [loading](ConversationMessage& message) {
        message.state = MessageState::Streaming;
        if (loading)
            message.working.emplace().stage = Stage::LoadingWeights;
    });
    std::vector<qint64> branch = conversation.tree().branchTo(job.reply.userMessage);
    const std::size_t left = branch.size() - std::min(branch.size(), kMaxHistory);
    job.writer.setTurnsLeftOut(static_cast<int>(left / 2));
    branch.erase(branch.begin(), branch.begin() + static_cast<std::ptrdiff_t>(left));
    conversation.read(branch, [this, id](const std::vector<ConversationMessage>& messages) {
        if (Job* waiting = find(id)) // otherwise it was stopped
            submit(*waiting, historyOf(messages));
    });
}

void ReplyController::submit(Job& job, std::vector<Message> history) {
    ReplyRequest request;
    request.messages = std::move(history);
    request.mediaFolder = toPath(m_library.mediaFolder(job.reply.conversation->id()));
    request.options = job.how.options;
    request.options.switches = switchesFor(job.how.output);
    job.clock.start();
    job.request = m_bridge.submit(std::move(request),
                                  [this, id = job.reply.message](const Event& event) { onEvent(id, event); });
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
        if (job->reply.conversation)
            job->writer.markStopping();
        m_bridge.cancel(job->request);
        return;
    }
    if (job->reply.conversation)
        finish(*job, MessageState::Stopped, std::nullopt);
    std::erase_if(m_jobs, [message](const Job& waiting) { return waiting.reply.message == message; });
    startNext(); // if this was its turn, and the messages before it were being read
}

void ReplyController::move(qint64 message, int places) {
    const auto found = std::find_if(m_jobs.begin(), m_jobs.end(),
                                    [message](const Job& job) { return job.reply.message == message; });
    if (found == m_jobs.end() || found->reply.isRunning)
        return;
    const auto from = found - m_jobs.begin();
    const std::ptrdiff_t first = m_jobs.front().reply.isRunning ? 1 : 0;
    const auto to = std::clamp<std::ptrdiff_t>(from + places, first, std::ptrdiff_t(m_jobs.size()) - 1);
    Job moved = std::move(*found);
    m_jobs.erase(found);
    m_jobs.insert(m_jobs.begin() + to, std::move(moved));
    Q_EMIT queueChanged();
}

void ReplyController::onEvent(qint64 id, const Event& event) {
    Job* job = find(id);
    if (job == nullptr)
        return;
    if (job->reply.conversation)
        write(*job, event);
    if (!isEnd(event)) {
        Q_EMIT progressed();
        return;
    }
    Ended reply{.conversation = job->reply.conversation,
                .message = id,
                .seconds = static_cast<double>(job->clock.elapsed()) / 1000};
    if (reply.conversation)
        reply.state = job->writer.message().state;
    std::erase_if(m_jobs, [id](const Job& finished) { return finished.reply.message == id; });
    startNext();
    Q_EMIT queueChanged();
    Q_EMIT progressed();
    Q_EMIT ended(reply);
}

std::optional<double> ReplyController::share() const {
    const bool runs = !m_jobs.empty() && m_jobs.front().request != 0 && m_jobs.front().reply.conversation;
    return runs ? shareOf(m_jobs.front().writer.message()) : std::nullopt;
}

void ReplyController::write(Job& job, const Event& event) {
    if (std::holds_alternative<Finished>(event))
        finish(job, MessageState::Done, std::nullopt);
    else if (std::holds_alternative<Cancelled>(event))
        finish(job, MessageState::Stopped, std::nullopt);
    else if (const auto* failed = std::get_if<Failed>(&event))
        finish(job, MessageState::Failed, failed->error);
    else
        job.writer.write(event);
}

void ReplyController::finish(Job& job, MessageState state, const std::optional<Error>& error) {
    if (state == MessageState::Stopped) {
        m_stopped[job.reply.message] = job.how;
        keepPreviews(job);
    }
    job.writer.finish(state, error);
    if (ranOutOfMemory(job.writer.message()))
        m_outOfMemory[job.reply.message] = job.how.options;
}

/// Stores the last previews of unfinished media, so that they are still shown after a restart.
void ReplyController::keepPreviews(const Job& job) {
    const auto& parts = job.writer.message().parts;
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
