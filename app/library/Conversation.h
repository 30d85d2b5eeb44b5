// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/ConversationMessage.h"

#include <QObject>

#include <map>

namespace nextgpt::app {

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

/// A stored conversation: the messages of all branches.
struct ConversationRecord {
    ConversationSummary summary;
    Draft draft;
    std::vector<ConversationMessage> messages;
};

/// One conversation: a tree of messages in which nothing is overwritten. The shown messages are the path of
/// chosen branches from the root to a leaf. List models are views of it; the library saves its changes.
class Conversation : public QObject {
    Q_OBJECT

public:
    explicit Conversation(ConversationRecord record, QObject* parent = nullptr);

    qint64 id() const { return m_summary.id; }
    const ConversationSummary& summary() const { return m_summary; }
    const Draft& draft() const { return m_draft; }
    /// Everything in it, as it is now.
    ConversationRecord record() const;
    void setTitle(const QString& title);
    void setPinned(bool pinned);
    void setDraft(const Draft& draft);

    /// The shown messages, oldest first.
    const std::vector<qint64>& path() const { return m_path; }
    const ConversationMessage* message(qint64 id) const;
    bool isEmpty() const { return m_messages.empty(); }
    bool isBusy() const;

    /// The variants of a message that are not removed, including itself, oldest first.
    std::vector<qint64> siblings(qint64 id) const;
    /// The shown messages up to and including `id`.
    std::vector<qint64> pathTo(qint64 id) const;

    /// Adds a message and shows its branch.
    void append(ConversationMessage message);
    void choose(qint64 id);
    /// Shows the branch that contains a message.
    void reveal(qint64 id);
    /// Hides a message; its replies take its place. restore() shows it again.
    void remove(qint64 id);
    void restore(qint64 id);

    /// Applies `change` to a message and announces it. `part` is the index of the changed part, -1 for all.
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
    void messageCommitted(qint64 id);      ///< to be saved at once
    void messageTouched(qint64 id);        ///< to be saved soon
    void summaryChanged();
    void draftChanged();

private:
    ConversationMessage* find(qint64 id);
    void announce(qint64 id, int part);
    void rebuildPath();
    void summarize(const ConversationMessage& message);
    void summarizeAll();
    bool hasVisible(qint64 id) const;
    qint64 shownChild(qint64 parent) const;

    ConversationSummary m_summary;
    Draft m_draft;
    std::map<qint64, ConversationMessage> m_messages;
    std::multimap<qint64, qint64> m_children;
    std::vector<qint64> m_path;
    qint64 m_lastChosen = 0;
};

} // namespace nextgpt::app
