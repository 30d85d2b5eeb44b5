// SPDX-License-Identifier: Apache-2.0
#include "app/chat/ChatViewModel.h"

#include "app/bridge/Conversions.h"
#include "app/bridge/ErrorText.h"
#include "app/bridge/ImageReading.h"
#include "app/chat/MediaImport.h"
#include "app/chat/SmallerMedium.h"
#include "app/text/SafeLink.h"
#include "app/text/VisibleText.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kNoticeMs = 15'000;
constexpr int kUndoMs = 10'000;

} // namespace

ChatViewModel::ChatViewModel(Library& library, ReplyController& replies, QObject* parent)
    : QObject(parent)
    , m_library(library)
    , m_replies(replies)
    , m_messages(this)
    , m_selection(
          [this](const TextPlace& from, const TextPlace& to, std::function<void(QString)> done) {
              m_messages.readTextBetween(from, to, std::move(done));
          },
          this)
    , m_search(m_messages, this)
    , m_queue(replies, this) {
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(kNoticeMs);
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(kUndoMs);
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] { showNotice({}); });
    connect(&m_undoTimer, &QTimer::timeout, this, &ChatViewModel::endUndo);
    connect(&library, &Library::currentChanged, this, &ChatViewModel::follow);
    connect(&m_playback, &PlaybackHub::deviceLost, this, [this] {
        showNotice(tr("The audio device was disconnected. Playback is paused; press play to continue."));
    });
    connect(&replies, &ReplyController::ended, this, [this](const ReplyController::Ended& reply) {
        if (reply.conversation == m_conversation)
            Q_EMIT replyEnded();
    });
    connect(&replies, &ReplyController::progressed, this, &ChatViewModel::updateProgress);
    follow();
}

void ChatViewModel::updateProgress() {
    const std::optional<double> share = m_replies.share();
    const double progress = share ? std::floor(*share * 100) / 100 : -1;
    if (progress != std::exchange(m_progress, progress))
        Q_EMIT progressChanged();
}

void ChatViewModel::follow() {
    if (m_conversation)
        disconnect(m_conversation, nullptr, this, nullptr);
    if (m_conversation != nullptr && m_conversation != m_library.current()) { // not at the start
        showNotice({});
        endUndo();
        m_search.close();
        m_selection.clear();
    }
    m_conversation = m_library.current();
    m_messages.setConversation(m_conversation);
    if (m_conversation) {
        connect(m_conversation, &Conversation::summaryChanged, this, &ChatViewModel::titleChanged);
        connect(m_conversation, &Conversation::messageChanged, this, &ChatViewModel::updateBusy);
        connect(m_conversation, &Conversation::pathChanged, this, &ChatViewModel::updateBusy);
    }
    updateBusy();
    Q_EMIT conversationChanged();
    Q_EMIT titleChanged();
    showWantedHit();
}

void ChatViewModel::showHit(qint64 conversation, qint64 message, const QString& query) {
    m_wantedHit = {.conversation = conversation, .message = message, .query = query};
    showWantedHit();
}

void ChatViewModel::showWantedHit() {
    if (m_wantedHit.conversation == 0 || !m_conversation || m_conversation->id() != m_wantedHit.conversation)
        return;
    const WantedHit wanted = std::exchange(m_wantedHit, {});
    m_conversation->reveal(wanted.message);
    if (!wanted.query.isEmpty())
        return m_search.openAt(wanted.query, wanted.message);
    m_conversation->load({wanted.message},
                         [this, id = QString::number(wanted.message)] { Q_EMIT messageWanted(id); });
}

void ChatViewModel::updateBusy() {
    const bool busy = m_conversation && m_conversation->isBusy();
    if (busy != std::exchange(m_busy, busy))
        Q_EMIT busyChanged();
}

QString ChatViewModel::title() const {
    return m_conversation ? m_conversation->summary().title : QString();
}

QString ChatViewModel::conversationId() const {
    return m_conversation ? QString::number(m_conversation->id()) : QString();
}

const ConversationMessage* ChatViewModel::find(const QString& messageId) const {
    return m_conversation ? m_conversation->message(messageId.toLongLong()) : nullptr;
}

/// Acts on a message of this conversation: at once if it is loaded, otherwise as soon as it is.
void ChatViewModel::withMessage(const QString& messageId,
                                std::function<void(const ConversationMessage&)> act) {
    if (!m_conversation)
        return;
    const qint64 id = messageId.toLongLong();
    m_conversation->load({id}, [this, id, conversation = m_conversation, act = std::move(act)] {
        const ConversationMessage* message =
            conversation == m_conversation ? conversation->message(id) : nullptr;
        if (message != nullptr)
            act(*message);
    });
}

void ChatViewModel::send(const Draft& draft) {
    ConversationMessage message;
    message.id = m_library.newMessageId();
    message.parent = m_conversation->path().empty() ? 0 : m_conversation->path().back();
    message.output = draft.output;
    for (const DraftAttachment& attachment : draft.attachments) {
        ConversationPart& part = message.parts.emplace_back();
        part.kind = PartKind::Media;
        part.modality = attachment.file.modality;
        part.path = toQString(attachment.file.path);
        part.size = attachment.size;
    }
    if (!draft.text.isEmpty())
        message.parts.emplace_back().text = draft.text;
    const qint64 id = message.id;
    showNotice({});
    m_conversation->append(std::move(message));
    m_replies.addReply(*m_conversation, id, draft.output);
    Q_EMIT sent();
}

void ChatViewModel::stop() {
    if (m_conversation)
        m_replies.stop(*m_conversation);
}

void ChatViewModel::stopPart(const QString& messageId, int partIndex) {
    Q_UNUSED(partIndex) // media are generated sequentially: stopping one stops the reply
    m_replies.stopMessage(messageId.toLongLong());
}

bool ChatViewModel::canResume(const QString& messageId) const {
    return m_replies.canResume(messageId.toLongLong());
}

void ChatViewModel::resume(const QString& messageId) {
    if (find(messageId) != nullptr)
        m_replies.resume(*m_conversation, messageId.toLongLong());
}

void ChatViewModel::generateAgain(const ConversationMessage& reply, OutputChoice output) {
    if (reply.author == Role::Assistant && !reply.running())
        m_replies.addReply(*m_conversation, reply.parent, output);
}

void ChatViewModel::regenerate(const QString& messageId) {
    withMessage(messageId, [this](const ConversationMessage& reply) { generateAgain(reply, reply.output); });
}

void ChatViewModel::retry(const QString& messageId) {
    const ConversationMessage* reply = find(messageId);
    if (reply == nullptr)
        return;
    const bool reload =
        std::any_of(reply->parts.begin(), reply->parts.end(), [](const ConversationPart& part) {
            return part.error && errorText(part.error->code).action == ErrorAction::Reload;
        });
    if (reload)
        Q_EMIT engineReloadWanted();
    generateAgain(*reply, reply->output);
}

void ChatViewModel::setOnGpu(bool onGpu) {
    if (onGpu != std::exchange(m_onGpu, onGpu))
        Q_EMIT onGpuChanged();
}

std::optional<ReplyOptions> ChatViewModel::smallerOptions(const QString& messageId, int part) const {
    const ConversationMessage* reply = find(messageId);
    if (reply == nullptr || part < 0 || part >= int(reply->parts.size()))
        return std::nullopt;
    const ConversationPart& medium = reply->parts[static_cast<std::size_t>(part)];
    if (!medium.error || medium.error->code != ErrorCode::OutOfMemory)
        return std::nullopt;
    return m_replies.smallerOptions(reply->id, medium.modality);
}

QString ChatViewModel::smallerText(const QString& messageId, int part) const {
    const std::optional<ReplyOptions> options = smallerOptions(messageId, part);
    if (!options)
        return {};
    const Modality modality = find(messageId)->parts[static_cast<std::size_t>(part)].modality;
    return app::smallerText(modality, options->media[modality]);
}

void ChatViewModel::trySmaller(const QString& messageId, int part) {
    const std::optional<ReplyOptions> options = smallerOptions(messageId, part);
    const ConversationMessage* reply = find(messageId);
    if (options && !reply->running())
        m_replies.addReply(*m_conversation, reply->parent, reply->output, *options);
}

void ChatViewModel::retryOnProcessor(const QString& messageId) {
    const ConversationMessage* reply = find(messageId);
    if (reply == nullptr || reply->running())
        return;
    Q_EMIT processorWanted();
    generateAgain(*reply, reply->output);
}

void ChatViewModel::regenerateAs(const QString& messageId, int modality) {
    withMessage(messageId, [this, modality](const ConversationMessage& reply) {
        generateAgain(reply, outputChoiceFrom(modality));
    });
}

void ChatViewModel::editPrompt(const QString& messageId, const QString& text) {
    if (text.trimmed().isEmpty())
        return;
    withMessage(messageId, [this, text](const ConversationMessage& original) {
        if (original.author != Role::User)
            return;
        ConversationMessage edited = original;
        edited.id = m_library.newMessageId();
        edited.createdMs = 0;
        std::erase_if(edited.parts, [](const ConversationPart& part) { return part.kind == PartKind::Text; });
        edited.parts.emplace_back().text = text.trimmed();
        const qint64 id = edited.id;
        const OutputChoice output = edited.output;
        m_conversation->append(std::move(edited));
        m_replies.addReply(*m_conversation, id, output);
    });
}

void ChatViewModel::switchBranch(const QString& messageId, int delta) {
    if (!m_conversation)
        return;
    const std::vector<qint64> variants = m_conversation->tree().siblings(messageId.toLongLong());
    if (variants.empty())
        return;
    const auto current =
        std::find(variants.begin(), variants.end(), messageId.toLongLong()) - variants.begin();
    const auto target = std::clamp<std::ptrdiff_t>(current + delta, 0, std::ptrdiff_t(variants.size()) - 1);
    if (target != current)
        m_conversation->choose(variants[static_cast<std::size_t>(target)]);
}

void ChatViewModel::deleteMessage(const QString& messageId) {
    const qint64 id = messageId.toLongLong();
    if (!m_conversation || m_conversation->tree().find(id) == nullptr)
        return;
    m_replies.stopMessage(id);
    m_conversation->remove(id);
    m_deleted = id;
    m_undoTimer.start();
    Q_EMIT undoChanged();
}

void ChatViewModel::undoDelete() {
    const qint64 deleted = m_deleted;
    endUndo();
    if (deleted != 0 && m_conversation)
        m_conversation->restore(deleted);
}

void ChatViewModel::endUndo() {
    m_undoTimer.stop();
    if (std::exchange(m_deleted, 0) != 0)
        Q_EMIT undoChanged();
}

QString ChatViewModel::undoText() const {
    return m_deleted == 0 ? QString() : tr("Message deleted");
}

void ChatViewModel::copyMessage(const QString& messageId) {
    withMessage(messageId, [this](const ConversationMessage& message) { copyText(message.plainText()); });
}

void ChatViewModel::copyText(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    if (withVisibleControls(text) != text)
        showNotice(
            tr("The copied text contains invisible characters. They are marked where it is shown here, "
               "but not where you paste it."));
}

QString ChatViewModel::destinationOf(const QString& link) const {
    return app::destinationOf(link);
}

void ChatViewModel::openLink(const QString& link) const {
    if (isSafeLink(link))
        QDesktopServices::openUrl(QUrl(link, QUrl::StrictMode));
}

void ChatViewModel::copyImage(const QString& path) {
    runInBackground(
        this, [path] { return readQImage(path); },
        [this, path](const Outcome<QImage>& image) {
            if (!image)
                return showNotice(errorText(image.error).title);
            auto data = std::make_unique<QMimeData>(); // pixels for image editors, a URL for file managers
            data->setImageData(*image.value);
            data->setUrls({QUrl::fromLocalFile(path)});
            QGuiApplication::clipboard()->setMimeData(data.release()); // takes ownership
        });
}

void ChatViewModel::replaceMedium(const QString& messageId, int part, const QUrl& file) {
    const ConversationMessage* message = find(messageId);
    if (message == nullptr || part < 0 || part >= int(message->parts.size()))
        return;
    const auto at = static_cast<std::size_t>(part);
    const auto replace = [this, conversation = m_conversation, id = message->id, part, at,
                          modality = message->parts[at].modality](const Outcome<ImportedMedia>& found) {
        if (!found)
            return showNotice(errorText(found.error).title);
        if (found.value->modality != modality)
            return showNotice(tr("This file is of another kind than the missing one."));
        if (!conversation)
            return;
        // First empty: the same content has the same path, and is to be read again.
        for (const QString& path : {QString(), found.value->path})
            conversation->edit(id, part, [&found, &path, at](ConversationMessage& changed) {
                changed.parts[at].path = path;
                changed.parts[at].size = found.value->size;
            });
    };
    importMedia(file.toLocalFile(), m_library.mediaFolder(m_conversation->id()), this, replace);
}

void ChatViewModel::useAsInput(const QString& path) {
    Q_EMIT inputWanted(path);
}

void ChatViewModel::openStarter(const QString& text) {
    Q_EMIT starterOpened(text);
}

void ChatViewModel::showNotice(const QString& text) {
    const QString before = notice();
    m_notice = text;
    text.isEmpty() ? m_noticeTimer.stop() : m_noticeTimer.start();
    if (before != notice())
        Q_EMIT noticeChanged();
}

void ChatViewModel::setLastingNotice(const QString& text) {
    const QString before = notice();
    m_lastingNotice = text;
    if (before != notice())
        Q_EMIT noticeChanged();
}

void ChatViewModel::dismissNotice() {
    const QString before = notice();
    (m_notice.isEmpty() ? m_lastingNotice : m_notice).clear();
    m_noticeTimer.stop();
    if (before != notice())
        Q_EMIT noticeChanged();
}

} // namespace nextgpt::app
