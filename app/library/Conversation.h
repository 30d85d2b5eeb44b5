// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/ConversationMessage.h"

#include <QObject>

#include <functional>
#include <map>
#include <set>

namespace nextgpt::app {

class ConversationStore;

/// A file that is attached to a draft.
struct DraftAttachment {
    MediaFile file;
    QSize size; ///< pixels; empty for audio, and after a restart until the file has been read again
    bool operator==(const DraftAttachment& other) const { return file == other.file; }
};

/// A message that is being written.
struct Draft {
    QString text{};
    OutputChoice output = OutputChoice::Automatic; ///< requested
    std::vector<DraftAttachment> attachments{};
    bool operator==(const Draft&) const = default;
};

/// One row of the list of conversations.
struct ConversationSummary {
    qint64 id = 0;
    QString title;
    qint64 changedMs = 0;
    bool pinned = false;
    QString thumbnailPath{};
    QStringList modalities{}; ///< stable names of the modalities of its media
    bool operator==(const ConversationSummary&) const = default;
};
/// Adds a medium of a message, the newest last.
void addMedium(ConversationSummary& summary, Modality modality, const QString& path);

/// A stored conversation: the messages of all branches.
struct ConversationRecord {
    ConversationSummary summary;
    Draft draft;
    std::vector<ConversationMessage> messages;
};

/// The shown messages of a stored conversation, oldest first.
std::vector<const ConversationMessage*> shownMessages(const ConversationRecord& record);

/// What is read of a conversation when it is opened: everything but the messages before the newest ones.
struct ConversationOpening {
    ConversationSummary summary;
    Draft draft;
    ConversationTree tree;
    std::vector<ConversationMessage> newest; ///< of the shown messages, at most kPageMessages
};

/// So many messages are read at a time.
inline constexpr std::size_t kPageMessages = 128;

/// One conversation: a tree of messages in which nothing is overwritten. List models are views of it; the
/// library saves its changes. The tree is in memory as a whole; messages are loaded from the store when they
/// are needed, and stay. What is in memory is newer than the store.
class Conversation : public QObject {
    Q_OBJECT

public:
    Conversation(ConversationOpening opening, ConversationStore& store, QObject* parent = nullptr);

    qint64 id() const { return m_summary.id; }
    const ConversationSummary& summary() const { return m_summary; }
    const Draft& draft() const { return m_draft; }
    void setTitle(const QString& title);
    void setPinned(bool pinned);
    void setDraft(const Draft& draft);

    const ConversationTree& tree() const { return m_tree; }
    /// The shown messages, oldest first.
    const std::vector<qint64>& path() const { return m_tree.path(); }
    bool isEmpty() const { return m_tree.isEmpty(); }
    bool isBusy() const { return !m_running.empty(); }

    /// Null if the message does not exist or is not loaded.
    const ConversationMessage* message(qint64 id) const;
    std::size_t loadedMessages() const { return m_messages.size(); }
    bool isComplete() const { return m_messages.size() == m_tree.size(); }
    /// Loads messages, then calls `then`; at once if they are loaded. A message that cannot be read is not
    /// loaded then.
    void load(std::vector<qint64> ids, std::function<void()> then);
    /// Loads the page of a message and the pages beside it, unless they are loaded or being loaded.
    void loadAround(std::size_t placeInPath);
    /// Passes on copies of messages, in the order of `ids`, without loading them; at once if they are loaded.
    void read(const std::vector<qint64>& ids, std::function<void(std::vector<ConversationMessage>)> then);
    /// Passes on everything in it, as it is now, saved or not.
    void readAll(QObject* receiver, std::function<void(ConversationRecord)> then);
    /// Passes on the messages that may show one of the terms, newest first; see mayShow().
    void findMessages(const QStringList& foldedTerms, std::function<void(std::vector<qint64>)> then);

    /// Adds a message and shows its branch.
    void append(ConversationMessage message);
    void choose(qint64 id);
    /// Shows the branch that contains a message.
    void reveal(qint64 id);
    /// Hides a message; its replies take its place. restore() shows it again.
    void remove(qint64 id);
    void restore(qint64 id);
    /// Replaces the thumbnail and the modalities.
    void setMedia(const QString& thumbnailPath, const QStringList& modalities);

    /// Applies `change` to a loaded message and announces it. `part` is the index of the changed part, -1 for
    /// all.
    template<class Change>
    void edit(qint64 id, int part, Change&& change) {
        if (ConversationMessage* found = find(id)) {
            change(*found);
            announce(id, part);
        }
    }
    /// Like edit(), for changes that are not stored or may be stored later: progress and streamed text.
    template<class Change>
    void editUnsaved(qint64 id, int part, Change&& change) {
        if (ConversationMessage* found = find(id)) {
            change(*found);
            Q_EMIT partChanged(id, part);
            Q_EMIT messageTouched(id);
        }
    }

Q_SIGNALS:
    void pathChanged();
    void messageChanged(qint64 id);        ///< state, statistics, number of parts, siblings
    void partChanged(qint64 id, int part); ///< one part
    void messagesLoaded(const std::vector<qint64>& ids);
    void messageCommitted(qint64 id); ///< to be saved at once
    void nodeCommitted(qint64 id);    ///< its place in the tree is to be saved at once, not its contents
    void messageTouched(qint64 id);   ///< to be saved soon
    void mediaOutdated();             ///< its thumbnail and modalities are to be read from the store
    void summaryChanged();
    void draftChanged();

private:
    ConversationMessage* find(qint64 id);
    void loadPage(std::size_t page);
    void take(std::vector<ConversationMessage> messages);
    void announce(qint64 id, int part);
    void noteState(const ConversationMessage& message);
    void setRemoved(qint64 id, ConversationTree::Removal removal);
    void syncNode(qint64 id);
    void summarize(const ConversationMessage& message);
    void summarizeAll();

    ConversationStore& m_store;
    ConversationSummary m_summary;
    Draft m_draft;
    ConversationTree m_tree;
    std::map<qint64, ConversationMessage> m_messages; ///< the loaded ones
    std::set<qint64> m_running;                       ///< queued or being generated
    std::set<std::size_t> m_pagesLoading;
};

} // namespace nextgpt::app
