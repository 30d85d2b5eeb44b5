// SPDX-License-Identifier: Apache-2.0
#include "app/library/Library.h"

#include "app/text/VisibleText.h"

#include <QDateTime>

#include <utility>

namespace nextgpt::app {

namespace {

constexpr int kStreamedTextSaveMs = 500;

}

Library::Library(ConversationStore& store, AtStart atStart, QObject* parent)
    : QObject(parent)
    , m_store(store) {
    m_touchTimer.setSingleShot(true);
    m_touchTimer.setInterval(kStreamedTextSaveMs);
    connect(&m_touchTimer, &QTimer::timeout, this, &Library::save);
    create();
    if (!m_store.isUsable())
        QTimer::singleShot(0, this, &Library::ready);
    m_store.loadSummaries(this, [this, atStart](std::vector<ConversationSummary> summaries) {
        m_last = summaries.empty() ? 0 : summaries.front().id;
        for (ConversationSummary& summary : summaries) {
            const qint64 id = summary.id;
            m_summaries.emplace(id, std::move(summary)); // does not replace one that has changed meanwhile
        }
        Q_EMIT ready();
        if (atStart == AtStart::OpenLast && m_current->isEmpty() && m_current->draft() == Draft{})
            open(m_last); // continue where the last session ended
        if (m_wanted == 0)
            Q_EMIT opened();
    });
}

Library::~Library() {
    save();
}

void Library::openLast() {
    open(m_last);
}

bool Library::isBusy(qint64 id) const {
    const auto found = m_open.find(id);
    return found != m_open.end() && found->second->isBusy();
}

QString Library::mediaFolder(qint64 id) const {
    return m_store.mediaRoot() + '/' + QString::number(id);
}

void Library::create() {
    m_wanted = 0;
    for (const auto& [id, conversation] : m_open) // reuse an empty conversation
        if (m_removed.count(id) == 0 && conversation->isEmpty() && conversation->summary().title.isEmpty() &&
            conversation->draft() == Draft{})
            return setCurrent(conversation.get());
    ConversationOpening opening;
    opening.summary.id = m_store.newConversationId();
    opening.summary.changedMs = QDateTime::currentMSecsSinceEpoch();
    setCurrent(adopt(std::move(opening)));
}

void Library::open(qint64 id) {
    if (const auto found = m_open.find(id); found != m_open.end()) {
        m_wanted = 0;
        return setCurrent(found->second.get());
    }
    if (m_summaries.count(id) == 0)
        return;
    m_wanted = id;
    m_store.loadOpening(id, this, [this, id](ConversationOpening opening) {
        const auto summary = m_summaries.find(id);
        if (m_wanted == id)
            m_wanted = 0;
        else
            return Q_EMIT opened();
        if (summary != m_summaries.end() && opening.summary.id == id) { // otherwise it cannot be read
            opening.summary = summary->second;
            setCurrent(adopt(std::move(opening)));
        }
        Q_EMIT opened();
    });
}

Conversation* Library::adopt(ConversationOpening opening) {
    auto owned = std::make_unique<Conversation>(std::move(opening), m_store);
    Conversation* conversation = owned.get();
    m_open[conversation->id()] = std::move(owned);
    const qint64 id = conversation->id();
    connect(conversation, &Conversation::summaryChanged, this,
            [this, conversation] { writeSummary(conversation); });
    connect(conversation, &Conversation::messageCommitted, this, [this, conversation, id](qint64 message) {
        m_touched.erase({id, message});
        m_store.saveMessage(id, *conversation->message(message));
        Q_EMIT busyChanged(id);
    });
    connect(conversation, &Conversation::nodeCommitted, this, [this, conversation, id](qint64 message) {
        m_store.saveNode(id, *conversation->tree().find(message));
    });
    connect(conversation, &Conversation::mediaOutdated, this, [this, conversation] {
        m_store.loadMediaSummary(conversation->summary(), conversation,
                                 [conversation](const ConversationSummary& stored) {
                                     if (stored.id != 0) // otherwise it cannot be read
                                         conversation->setMedia(stored.thumbnailPath, stored.modalities);
                                 });
    });
    connect(conversation, &Conversation::messageTouched, this, [this, id](qint64 message) {
        m_touched.emplace(id, message);
        if (!m_touchTimer.isActive())
            m_touchTimer.start();
    });
    connect(conversation, &Conversation::draftChanged, this, [this, conversation, id] {
        if (m_summaries.count(id) == 0)
            writeSummary(conversation);
        m_store.saveDraft(id, conversation->draft());
    });
    return conversation;
}

void Library::setCurrent(Conversation* conversation) {
    if (conversation == m_current)
        return;
    m_current = conversation;
    Q_EMIT currentChanged();
}

void Library::writeSummary(Conversation* conversation) {
    if (m_removed.count(conversation->id()) != 0)
        return; // a late event must not restore it
    ConversationSummary& kept = m_summaries[conversation->id()];
    if (kept == conversation->summary())
        return;
    kept = conversation->summary();
    m_store.saveSummary(kept);
    Q_EMIT summaryChanged(kept.id);
}

void Library::save() {
    for (const auto& [id, message] : std::exchange(m_touched, {}))
        if (const auto found = m_open.find(id); found != m_open.end())
            m_store.saveMessage(id, *found->second->message(message));
}

void Library::change(qint64 id, const std::function<void(ConversationSummary&)>& edit) {
    const auto found = m_summaries.find(id);
    if (found == m_summaries.end())
        return;
    edit(found->second);
    m_store.saveSummary(found->second);
    Q_EMIT summaryChanged(id);
}

void Library::rename(qint64 id, const QString& title) {
    if (!isWritable())
        return;
    if (const auto found = m_open.find(id); found != m_open.end())
        return found->second->setTitle(title);
    if (!title.trimmed().isEmpty())
        change(id, [&title](ConversationSummary& summary) {
            summary.title = withVisibleControls(title).simplified();
        });
}

void Library::setPinned(qint64 id, bool pinned) {
    if (!isWritable())
        return;
    if (const auto found = m_open.find(id); found != m_open.end())
        return found->second->setPinned(pinned);
    change(id, [pinned](ConversationSummary& summary) { summary.pinned = pinned; });
}

void Library::remove(qint64 id) {
    if (!isWritable() || m_summaries.count(id) == 0)
        return;
    m_store.markRemoved(id);
    forget(id);
}

void Library::forget(qint64 id) {
    m_removed.insert(id);
    if (m_summaries.erase(id) == 0)
        return;
    if (m_current != nullptr && m_current->id() == id)
        create();
    Q_EMIT summaryRemoved(id);
}

void Library::restore(const ConversationSummary& summary) {
    m_summaries[summary.id] = summary;
    m_removed.erase(summary.id);
    m_store.markRestored(summary.id);
    Q_EMIT summaryChanged(summary.id);
}

void Library::erase(const std::vector<qint64>& ids, QObject* receiver, std::function<void(bool)> done) {
    for (const qint64 id : ids) {
        forget(id);
        if (const auto found = m_open.find(id); found != m_open.end())
            found->second->disconnect(this); // a reply that is still being generated has no row any more
        Q_EMIT erased(id);
    }
    m_store.erase(ids, receiver, std::move(done));
}

void Library::read(qint64 id, QObject* receiver, std::function<void(ConversationRecord)> done) {
    const auto found = m_open.find(id);
    if (found == m_open.end())
        return m_store.load(id, receiver, std::move(done));
    found->second->readAll(receiver, std::move(done));
}

void Library::add(const ConversationRecord& record) {
    const qint64 id = record.summary.id;
    m_store.saveSummary(record.summary);
    m_store.saveDraft(id, record.draft);
    for (const ConversationMessage& message : record.messages)
        m_store.saveMessage(id, message);
    m_summaries[id] = record.summary;
    m_summaries[id].title = withVisibleControls(record.summary.title);
    Q_EMIT summaryChanged(id);
}

} // namespace nextgpt::app
