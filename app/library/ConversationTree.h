// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Message.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace nextgpt::app {

/// The place of a message in the tree of its conversation. Branches are messages with the same parent.
struct MessageNode {
    qint64 id = 0;
    qint64 parent = 0; ///< 0: the first message
    Role author = Role::User;
    qint64 createdMs = 0;
    qint64 chosen = 0; ///< the sibling with the highest value is shown
    bool removed = false;
    bool operator==(const MessageNode&) const = default;
};

/// The messages of a conversation as a tree, without their contents. It is small enough to be in memory as a
/// whole. The shown messages are the path of chosen branches from the root to a leaf; the children of a
/// removed message take its place.
class ConversationTree {
public:
    ConversationTree() = default;
    explicit ConversationTree(std::vector<MessageNode> nodes);

    bool isEmpty() const { return m_entries.empty(); }
    std::size_t size() const { return m_entries.size(); }
    const MessageNode* find(qint64 id) const;
    /// Of all messages, ascending.
    std::vector<qint64> ids() const;
    /// The shown messages, oldest first.
    const std::vector<qint64>& path() const { return m_path; }
    /// The index of a message in path(); none if it is not shown.
    std::optional<std::size_t> placeOf(qint64 id) const;
    /// The variants of a message that are not removed, including itself, oldest first.
    std::vector<qint64> siblings(qint64 id) const;
    /// A message and those before it that are not removed, whichever branch is shown; oldest first.
    std::vector<qint64> branchTo(qint64 id) const;

    /// Adds a message and shows its branch. Its id must be new.
    void append(MessageNode node);
    void choose(qint64 id);
    /// Shows the branch that contains a message. Returns the messages whose `chosen` has changed.
    std::vector<qint64> reveal(qint64 id);
    enum class Removal { Removed, Restored };
    void setRemoved(qint64 id, Removal removal);

private:
    struct Entry {
        MessageNode node;
        // Indices into m_entries; kNone: none.
        qint32 parent = kNone;
        qint32 firstChild = kNone;
        qint32 nextSibling = kNone;
        bool isVisible = false; ///< it or one of its descendants is not removed
    };
    static constexpr qint32 kNone = -1;

    Entry& at(qint32 index) { return m_entries[static_cast<std::size_t>(index)]; }
    const Entry& at(qint32 index) const { return m_entries[static_cast<std::size_t>(index)]; }
    qint32 indexOf(qint64 id) const;
    void linkAll();
    void link(qint32 index);
    void markVisible(qint32 index);
    void markAllVisible();
    qint32 shownOf(qint32 firstSibling) const;
    void rebuildPath();

    std::vector<Entry> m_entries; ///< by id
    qint32 m_firstRoot = kNone;
    std::vector<qint64> m_path;
    qint64 m_lastChosen = 0;
};

} // namespace nextgpt::app
