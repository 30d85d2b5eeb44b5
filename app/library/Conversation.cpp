// SPDX-License-Identifier: Apache-2.0
#include "app/library/Conversation.h"

#include "app/bridge/BackgroundWork.h"
#include "app/bridge/Conversions.h"
#include "app/bridge/MediumTraits.h"
#include "app/library/ConversationStore.h"
#include "app/text/VisibleText.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace nextgpt::app {

namespace {

/// The beginning of a message, cut between words where possible.
QString titleOf(const QString& message) {
    constexpr qsizetype kCharacters = 60;
    QString words = withVisibleControls(message).simplified();
    if (words.size() <= kCharacters)
        return words;
    const qsizetype space = words.lastIndexOf(u' ', kCharacters);
    return words.left(space > 0 ? space : kCharacters) + u'…';
}

} // namespace

void addMedium(ConversationSummary& summary, Modality modality, const QString& path) {
    const QString word = toQString(name(modality));
    if (!summary.modalities.contains(word))
        summary.modalities.append(word);
    if (hasThumbnail(modality))
        summary.thumbnailPath = path;
}

std::vector<const ConversationMessage*> shownMessages(const ConversationRecord& record) {
    std::map<qint64, const ConversationMessage*> known;
    for (const ConversationMessage& message : record.messages)
        known.emplace(message.id, &message);
    std::vector<const ConversationMessage*> shown;
    const ConversationTree tree({record.messages.begin(), record.messages.end()});
    for (const qint64 id : tree.path())
        shown.push_back(known.at(id));
    return shown;
}

Conversation::Conversation(ConversationOpening opening, ConversationStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_summary(std::move(opening.summary))
    , m_draft(std::move(opening.draft))
    , m_tree(std::move(opening.tree)) {
    m_summary.title = withVisibleControls(m_summary.title); // imported, or of an older version
    for (ConversationMessage& message : opening.newest)
        m_messages.emplace(message.id, std::move(message));
}

void Conversation::setTitle(const QString& title) {
    if (title.trimmed().isEmpty() || title == m_summary.title)
        return;
    m_summary.title = withVisibleControls(title).simplified();
    Q_EMIT summaryChanged();
}

void Conversation::setPinned(bool pinned) {
    if (pinned == m_summary.pinned)
        return;
    m_summary.pinned = pinned;
    Q_EMIT summaryChanged();
}

void Conversation::setDraft(const Draft& draft) {
    if (draft == m_draft)
        return;
    m_draft = draft;
    Q_EMIT draftChanged();
}

const ConversationMessage* Conversation::message(qint64 id) const {
    const auto found = m_messages.find(id);
    return found == m_messages.end() ? nullptr : &found->second;
}

ConversationMessage* Conversation::find(qint64 id) {
    const auto found = m_messages.find(id);
    return found == m_messages.end() ? nullptr : &found->second;
}

void Conversation::load(std::vector<qint64> ids, std::function<void()> then) {
    std::erase_if(ids, [this](qint64 id) { return m_messages.contains(id) || m_tree.find(id) == nullptr; });
    if (ids.empty())
        return then();
    m_store.loadMessages(ids, this,
                         [this, then = std::move(then)](std::vector<ConversationMessage> messages) {
                             take(std::move(messages));
                             then();
                         });
}

void Conversation::loadAround(std::size_t placeInPath) {
    if (isComplete())
        return;
    const std::size_t page = placeInPath / kPageMessages;
    for (const std::size_t wanted : {page, page - 1, page + 1}) // no page has the number -1
        loadPage(wanted);
}

void Conversation::loadPage(std::size_t page) {
    const std::size_t first = std::min(page, m_tree.size()) * kPageMessages;
    const std::size_t end = std::min(first + kPageMessages, path().size());
    std::vector<qint64> ids;
    for (std::size_t place = first; place < end; ++place)
        if (!m_messages.contains(path()[place]))
            ids.push_back(path()[place]);
    if (!ids.empty() && m_pagesLoading.insert(page).second)
        load(std::move(ids), [this, page] { m_pagesLoading.erase(page); });
}

void Conversation::take(std::vector<ConversationMessage> messages) {
    std::vector<qint64> taken;
    for (ConversationMessage& message : messages) {
        const MessageNode* node = m_tree.find(message.id);
        if (node == nullptr || m_messages.contains(message.id))
            continue;
        static_cast<MessageNode&>(message) = *node; // may have changed since it was read
        taken.push_back(message.id);
        m_messages.emplace(message.id, std::move(message));
    }
    if (!taken.empty())
        Q_EMIT messagesLoaded(taken);
}

void Conversation::read(const std::vector<qint64>& ids,
                        std::function<void(std::vector<ConversationMessage>)> then) {
    std::vector<qint64> missing = ids;
    std::erase_if(missing, [this](qint64 id) { return m_messages.contains(id); });
    const auto pass = [this, ids, then = std::move(then)](std::vector<ConversationMessage> stored) {
        std::vector<ConversationMessage> messages;
        auto next = stored.begin(); // they have the order of `ids`
        for (const qint64 id : ids) {
            const bool isStored = next != stored.end() && next->id == id;
            if (const ConversationMessage* loaded = message(id))
                messages.push_back(*loaded);
            else if (isStored)
                messages.push_back(std::move(*next));
            if (isStored)
                ++next;
        }
        for (ConversationMessage& message : messages)
            if (const MessageNode* node = m_tree.find(message.id))
                static_cast<MessageNode&>(message) = *node; // may have changed since it was read
        then(std::move(messages));
    };
    missing.empty() ? pass({}) : m_store.loadMessages(missing, this, pass);
}

void Conversation::readAll(QObject* receiver, std::function<void(ConversationRecord)> then) {
    const auto deliver = deliverTo<ConversationRecord>(receiver, std::move(then));
    read(m_tree.ids(), [this, deliver](std::vector<ConversationMessage> messages) {
        deliver({m_summary, m_draft, std::move(messages)});
    });
}

void Conversation::findMessages(const QStringList& foldedTerms,
                                std::function<void(std::vector<qint64>)> then) {
    if (!isComplete())
        return m_store.findMessages(id(), foldedTerms, this, std::move(then));
    deliverTo<std::vector<qint64>>(this, std::move(then))({path().rbegin(), path().rend()});
}

void Conversation::append(ConversationMessage message) {
    const qint64 id = message.id;
    if (message.createdMs == 0)
        message.createdMs = QDateTime::currentMSecsSinceEpoch();
    m_summary.changedMs = message.createdMs;
    m_tree.append(message);
    static_cast<MessageNode&>(message) = *m_tree.find(id);
    const auto& kept = m_messages.emplace(id, std::move(message)).first->second;
    noteState(kept);
    if (m_summary.title.isEmpty() && kept.author == Role::User)
        m_summary.title = titleOf(kept.plainText());
    summarize(kept);
    Q_EMIT summaryChanged(); // first: the conversation's row must exist before the rows of its messages
    Q_EMIT messageCommitted(id);
    Q_EMIT pathChanged();
    for (const qint64 sibling : m_tree.siblings(id))
        if (sibling != id)
            Q_EMIT messageChanged(sibling);
}

void Conversation::choose(qint64 id) {
    if (m_tree.find(id) == nullptr)
        return;
    m_tree.choose(id);
    syncNode(id);
    Q_EMIT pathChanged();
}

void Conversation::reveal(qint64 id) {
    const std::vector<qint64> changed = m_tree.reveal(id);
    for (const qint64 node : changed)
        syncNode(node);
    if (!changed.empty())
        Q_EMIT pathChanged();
}

void Conversation::remove(qint64 id) {
    setRemoved(id, ConversationTree::Removal::Removed);
}

void Conversation::restore(qint64 id) {
    setRemoved(id, ConversationTree::Removal::Restored);
}

void Conversation::setRemoved(qint64 id, ConversationTree::Removal removal) {
    if (m_tree.find(id) == nullptr)
        return;
    m_tree.setRemoved(id, removal);
    syncNode(id);
    Q_EMIT messageChanged(id);
    summarizeAll();
    Q_EMIT pathChanged();
}

/// The tree has changed: the message follows, and its row.
void Conversation::syncNode(qint64 id) {
    if (ConversationMessage* loaded = find(id))
        static_cast<MessageNode&>(*loaded) = *m_tree.find(id);
    m_pagesLoading.clear();
    Q_EMIT nodeCommitted(id);
}

void Conversation::summarizeAll() {
    if (!isComplete())
        return Q_EMIT mediaOutdated();
    const ConversationSummary before = m_summary;
    m_summary.modalities.clear();
    m_summary.thumbnailPath.clear();
    for (const auto& [id, message] : m_messages)
        if (!message.removed)
            summarize(message);
    if (m_summary != before)
        Q_EMIT summaryChanged();
}

void Conversation::setMedia(const QString& thumbnailPath, const QStringList& modalities) {
    if (thumbnailPath == m_summary.thumbnailPath && modalities == m_summary.modalities)
        return;
    m_summary.thumbnailPath = thumbnailPath;
    m_summary.modalities = modalities;
    Q_EMIT summaryChanged();
}

void Conversation::announce(qint64 id, int part) {
    const ConversationMessage& changed = m_messages.at(id);
    noteState(changed);
    const ConversationSummary before = m_summary;
    if (!changed.removed)
        summarize(changed);
    Q_EMIT messageCommitted(id);
    if (part >= 0)
        Q_EMIT partChanged(id, part);
    Q_EMIT messageChanged(id);
    if (before != m_summary || !changed.running())
        Q_EMIT summaryChanged();
}

void Conversation::noteState(const ConversationMessage& message) {
    if (message.running())
        m_running.insert(message.id);
    else
        m_running.erase(message.id);
}

void Conversation::summarize(const ConversationMessage& message) {
    for (const ConversationPart& part : message.parts)
        if (part.kind == PartKind::Media)
            addMedium(m_summary, part.modality, part.path);
}

} // namespace nextgpt::app
