// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/Conversation.h"
#include "app/library/ConversationStore.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <set>

namespace nextgpt::app {

/// All conversations of a profile and the open one. Saves every change: completed ones at once, streamed text
/// every half second.
class Library : public QObject {
    Q_OBJECT

public:
    /// Whether a start continues with the last conversation.
    enum class AtStart { OpenLast, OpenNone };

    explicit Library(ConversationStore& store, AtStart atStart = AtStart::OpenLast,
                     QObject* parent = nullptr);
    ~Library() override;

    /// Never null; initially a new conversation that is not stored yet.
    Conversation* current() const { return m_current; }
    const std::map<qint64, ConversationSummary>& summaries() const { return m_summaries; }
    bool isBusy(qint64 id) const;

    void create();
    void open(qint64 id);
    /// Opens the conversation that changed last; nothing if there is none.
    void openLast();
    void rename(qint64 id, const QString& title);
    void setPinned(qint64 id, bool pinned);
    /// False: conversations can be read, but nothing is saved, so that they cannot be changed.
    bool isWritable() const { return !m_store.isReadOnly(); }

    /// Moves a conversation into the trash.
    void remove(qint64 id);
    /// Takes a conversation out of the trash.
    void restore(const ConversationSummary& summary);
    /// Deletes conversations for good, in the trash or not. `done` is called when that is on the disk.
    void erase(const std::vector<qint64>& ids, QObject* receiver, std::function<void(bool)> done);
    /// Reads a conversation without opening it; an open one as it is now, saved or not.
    void read(qint64 id, QObject* receiver, std::function<void(ConversationRecord)> done);
    /// Adds a conversation that is complete, such as an imported one; its ids must be new ones.
    void add(const ConversationRecord& record);

    /// Saves now what would be saved soon: text that is being streamed.
    void save();

    qint64 newMessageId() { return m_store.newMessageId(); }
    /// The folder of this conversation's media files; it may not exist yet.
    QString mediaFolder(qint64 id) const;
    ConversationStore& store() { return m_store; }

Q_SIGNALS:
    void currentChanged();
    void ready();
    /// After ready(): the conversation to continue with is the current one.
    void opened();
    void summaryChanged(qint64 id);
    void summaryRemoved(qint64 id);
    void erased(qint64 id); ///< restore() is not possible any more
    void busyChanged(qint64 id);

private:
    Conversation* adopt(ConversationOpening opening);
    void setCurrent(Conversation* conversation);
    void writeSummary(Conversation* conversation);
    void forget(qint64 id);
    void change(qint64 id, const std::function<void(ConversationSummary&)>& edit);

    ConversationStore& m_store;
    std::map<qint64, ConversationSummary> m_summaries;
    std::map<qint64, std::unique_ptr<Conversation>> m_open;
    Conversation* m_current = nullptr;
    qint64 m_last = 0;   ///< the conversation that changed last in earlier sessions
    qint64 m_wanted = 0; ///< being loaded, to become the current one
    std::set<qint64> m_removed;
    std::set<std::pair<qint64, qint64>> m_touched;
    QTimer m_touchTimer;
};

} // namespace nextgpt::app
