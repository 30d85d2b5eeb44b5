// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/ConversationMessage.h"

#include <QObject>

#include <map>

namespace nextgpt::app {

/// What has been written into the composer and not sent.
struct StoredDraft {
    QString text;
    QString outputs = QStringLiteral("auto");
    std::vector<MediaFile> attachments;
    bool operator==(const StoredDraft&) const = default;
};

/// What the list of conversations shows of one.
struct ConversationSummary {
    qint64 id = 0;
    QString title;
    qint64 changedMs = 0;
    bool pinned = false;
    QString thumbnailPath;
    QStringList modalities; ///< of the media inside, stable names
    bool operator==(const ConversationSummary&) const = default;
};

/// A conversation as it is kept: everything that was ever said, whichever branch is shown.
struct ConversationRecord {
    ConversationSummary summary;
    StoredDraft draft;
    std::vector<ConversationMessage> messages;
};

/// The truth about one chat: a tree of messages in which nothing is overwritten. What is shown is the path of
/// chosen branches from the beginning to a leaf. Models are views of it; the library writes its changes down.
class Conversation : public QObject {
    Q_OBJECT

public:
    explicit Conversation(ConversationRecord record, QObject* parent = nullptr);

    qint64 id() const { return m_summary.id; }
    const ConversationSummary& summary() const { return m_summary; }
    const StoredDraft& draft() const { return m_draft; }
    void setTitle(const QString& title);
    void setPinned(bool pinned);
    void setDraft(const StoredDraft& draft);

    /// The shown messages, oldest first.
    const std::vector<qint64>& path() const { return m_path; }
    const ConversationMessage* message(qint64 id) const;
    bool isEmpty() const { return m_messages.empty(); }
    bool isBusy() const;

    /// Variants of one message that are not removed, oldest first, itself among them.
    std::vector<qint64> siblings(qint64 id) const;
    /// The shown messages before and including `id`.
    std::vector<qint64> pathTo(qint64 id) const;

    /// Adds a message and shows its branch.
    void append(ConversationMessage message);
    void choose(qint64 id);
    void remove(qint64 id);
    void restore(qint64 id);

    /// Every change of a message goes through here: `change` edits it, then listeners hear which part (-1:
    /// all).
    template<class Change>
    void edit(qint64 id, int part, Change&& change) {
        if (ConversationMessage* found = find(id)) {
            change(*found);
            announce(id, part);
        }
    }
    /// As edit(), for what is never stored or may wait half a second: progress and streamed words.
    template<class Change>
    void editLightly(qint64 id, int part, Change&& change) {
        if (ConversationMessage* found = find(id)) {
            change(*found);
            Q_EMIT partChanged(id, part);
            Q_EMIT messageTouched(id);
        }
    }

Q_SIGNALS:
    void pathChanged();
    void messageChanged(qint64 id);        ///< state, figures, number of parts, siblings
    void partChanged(qint64 id, int part); ///< one part of it
    void messageCommitted(qint64 id);      ///< to be written down at once
    void messageTouched(qint64 id);        ///< to be written down soon
    void summaryChanged();
    void draftChanged();

private:
    ConversationMessage* find(qint64 id);
    void announce(qint64 id, int part);
    void rebuildPath();
    void summarize(const ConversationMessage& message);
    bool hasVisible(qint64 id) const;
    qint64 shownChild(qint64 parent) const;

    ConversationSummary m_summary;
    StoredDraft m_draft;
    std::map<qint64, ConversationMessage> m_messages;
    std::multimap<qint64, qint64> m_children;
    std::vector<qint64> m_path;
    qint64 m_lastChosen = 0;
};

} // namespace nextgpt::app
