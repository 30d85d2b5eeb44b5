// SPDX-License-Identifier: Apache-2.0
#include "app/library/ConversationTree.h"

#include <algorithm>

namespace nextgpt::app {

ConversationTree::ConversationTree(std::vector<MessageNode> nodes) {
    std::sort(nodes.begin(), nodes.end(),
              [](const MessageNode& a, const MessageNode& b) { return a.id < b.id; });
    m_entries.reserve(nodes.size());
    for (const MessageNode& node : nodes) {
        m_entries.push_back({.node = node});
        m_lastChosen = std::max(m_lastChosen, node.chosen);
    }
    linkAll();
    rebuildPath();
}

qint32 ConversationTree::indexOf(qint64 id) const {
    const auto found =
        std::lower_bound(m_entries.begin(), m_entries.end(), id,
                         [](const Entry& entry, qint64 wanted) { return entry.node.id < wanted; });
    return found == m_entries.end() || found->node.id != id ? kNone
                                                            : static_cast<qint32>(found - m_entries.begin());
}

const MessageNode* ConversationTree::find(qint64 id) const {
    const qint32 index = indexOf(id);
    return index == kNone ? nullptr : &at(index).node;
}

std::vector<qint64> ConversationTree::ids() const {
    std::vector<qint64> ids;
    ids.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        ids.push_back(entry.node.id);
    return ids;
}

std::optional<std::size_t> ConversationTree::placeOf(qint64 id) const {
    const auto found = std::find(m_path.rbegin(), m_path.rend(), id); // the newest are asked for most
    if (found == m_path.rend())
        return std::nullopt;
    return static_cast<std::size_t>(m_path.rend() - found) - 1;
}

std::vector<qint64> ConversationTree::siblings(qint64 id) const {
    std::vector<qint64> result;
    const qint32 self = indexOf(id);
    if (self == kNone)
        return result;
    const qint32 parent = at(self).parent;
    const bool isRoot = at(self).node.parent == 0;
    for (qint32 other = isRoot            ? m_firstRoot
                        : parent == kNone ? self
                                          : at(parent).firstChild;
         other != kNone; other = at(other).nextSibling)
        if (const MessageNode& node = at(other).node;
            node.author == at(self).node.author && (!node.removed || other == self))
            result.push_back(node.id);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<qint64> ConversationTree::branchTo(qint64 id) const {
    std::vector<qint64> branch;
    for (qint32 index = indexOf(id); index != kNone && branch.size() < m_entries.size();
         index = at(index).parent)
        if (!at(index).node.removed)
            branch.push_back(at(index).node.id);
    std::reverse(branch.begin(), branch.end());
    return branch;
}

void ConversationTree::append(MessageNode node) {
    node.chosen = ++m_lastChosen;
    const qint64 id = node.id;
    const bool continuesPath = m_path.empty() ? node.parent == 0 : node.parent == m_path.back();
    if (m_entries.empty() || m_entries.back().node.id < id) {
        m_entries.push_back({.node = node});
        link(static_cast<qint32>(m_entries.size()) - 1);
        markVisible(static_cast<qint32>(m_entries.size()) - 1);
    } else {
        const auto place =
            std::lower_bound(m_entries.begin(), m_entries.end(), id,
                             [](const Entry& entry, qint64 wanted) { return entry.node.id < wanted; });
        m_entries.insert(place, {.node = node});
        linkAll();
    }
    if (continuesPath && !node.removed)
        m_path.push_back(id); // without walking along a long path
    else
        rebuildPath();
}

void ConversationTree::choose(qint64 id) {
    const qint32 index = indexOf(id);
    if (index == kNone)
        return;
    at(index).node.chosen = ++m_lastChosen;
    rebuildPath();
}

std::vector<qint64> ConversationTree::reveal(qint64 id) {
    std::vector<qint64> changed;
    for (qint32 index = indexOf(id); index != kNone; index = at(index).parent) {
        if (placeOf(at(index).node.id) || changed.size() == m_entries.size())
            break; // and its ancestors too
        at(index).node.chosen = ++m_lastChosen;
        changed.push_back(at(index).node.id);
    }
    if (!changed.empty())
        rebuildPath();
    return changed;
}

void ConversationTree::setRemoved(qint64 id, Removal removal) {
    const qint32 index = indexOf(id);
    if (index == kNone)
        return;
    at(index).node.removed = removal == Removal::Removed;
    markAllVisible();
    rebuildPath();
}

void ConversationTree::linkAll() {
    m_firstRoot = kNone;
    for (Entry& entry : m_entries)
        entry.parent = entry.firstChild = entry.nextSibling = kNone;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        link(static_cast<qint32>(i));
    markAllVisible();
}

/// A message whose parent does not exist stays without a place.
void ConversationTree::link(qint32 index) {
    Entry& entry = at(index);
    const bool followsPrevious = index > 0 && at(index - 1).node.id == entry.node.parent; // mostly
    entry.parent = entry.node.parent == 0 ? kNone : followsPrevious ? index - 1 : indexOf(entry.node.parent);
    if (entry.parent == kNone && entry.node.parent != 0)
        return;
    qint32& first = entry.parent == kNone ? m_firstRoot : at(entry.parent).firstChild;
    entry.nextSibling = first;
    first = index;
}

void ConversationTree::markVisible(qint32 index) {
    if (at(index).node.removed)
        return;
    for (; index != kNone && !at(index).isVisible; index = at(index).parent)
        at(index).isVisible = true;
}

void ConversationTree::markAllVisible() {
    for (Entry& entry : m_entries)
        entry.isVisible = false;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        markVisible(static_cast<qint32>(i));
}

/// The sibling that is shown, from a list of siblings.
qint32 ConversationTree::shownOf(qint32 firstSibling) const {
    qint32 best = kNone;
    for (qint32 index = firstSibling; index != kNone; index = at(index).nextSibling)
        if (at(index).isVisible && (best == kNone || at(index).node.chosen > at(best).node.chosen ||
                                    (at(index).node.chosen == at(best).node.chosen && index < best)))
            best = index;
    return best;
}

void ConversationTree::rebuildPath() {
    m_path.clear();
    for (qint32 index = shownOf(m_firstRoot); index != kNone; index = shownOf(at(index).firstChild))
        if (!at(index).node.removed)
            m_path.push_back(at(index).node.id);
}

} // namespace nextgpt::app
