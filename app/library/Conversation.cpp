// SPDX-License-Identifier: Apache-2.0
#include "app/library/Conversation.h"

#include "app/text/VisibleText.h"

#include <QDateTime>

#include <algorithm>

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

Conversation::Conversation(ConversationRecord record, QObject* parent)
    : QObject(parent)
    , m_summary(std::move(record.summary))
    , m_draft(std::move(record.draft)) {
    m_summary.title = withVisibleControls(m_summary.title); // imported, or of an older version
    for (ConversationMessage& message : record.messages) {
        m_lastChosen = std::max(m_lastChosen, message.chosen);
        m_children.emplace(message.parent, message.id);
        m_messages.emplace(message.id, std::move(message));
    }
    rebuildPath();
}

ConversationRecord Conversation::record() const {
    ConversationRecord record{m_summary, m_draft, {}};
    for (const auto& [id, message] : m_messages)
        record.messages.push_back(message);
    return record;
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

bool Conversation::isBusy() const {
    return std::any_of(m_messages.begin(), m_messages.end(),
                       [](const auto& entry) { return entry.second.running(); });
}

std::vector<qint64> Conversation::siblings(qint64 id) const {
    std::vector<qint64> result;
    const ConversationMessage* self = message(id);
    if (self == nullptr)
        return result;
    const auto [first, last] = m_children.equal_range(self->parent);
    for (auto child = first; child != last; ++child)
        if (const ConversationMessage& other = m_messages.at(child->second);
            other.author == self->author && (!other.removed || other.id == id))
            result.push_back(other.id);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<qint64> Conversation::pathTo(qint64 id) const {
    const auto end = std::find(m_path.begin(), m_path.end(), id);
    return end == m_path.end() ? std::vector<qint64>{} : std::vector<qint64>(m_path.begin(), end + 1);
}

void Conversation::append(ConversationMessage message) {
    const qint64 id = message.id;
    message.chosen = ++m_lastChosen;
    if (message.createdMs == 0)
        message.createdMs = QDateTime::currentMSecsSinceEpoch();
    m_summary.changedMs = message.createdMs;
    m_children.emplace(message.parent, id);
    const auto& kept = m_messages.emplace(id, std::move(message)).first->second;
    if (m_summary.title.isEmpty() && kept.author == Role::User) {
        m_summary.title = titleOf(kept.plainText());
    }
    summarize(kept);
    Q_EMIT summaryChanged(); // first: the conversation's row must exist before the rows of its messages
    Q_EMIT messageCommitted(id);
    rebuildPath();
    for (const qint64 sibling : siblings(id))
        if (sibling != id)
            Q_EMIT messageChanged(sibling);
}

void Conversation::choose(qint64 id) {
    if (ConversationMessage* chosen = find(id)) {
        chosen->chosen = ++m_lastChosen;
        Q_EMIT messageCommitted(id);
        rebuildPath();
    }
}

void Conversation::reveal(qint64 id) {
    for (ConversationMessage* shown = find(id); shown != nullptr; shown = find(shown->parent)) {
        if (std::find(m_path.begin(), m_path.end(), shown->id) != m_path.end())
            break; // and its ancestors too
        shown->chosen = ++m_lastChosen;
        Q_EMIT messageCommitted(shown->id);
    }
    rebuildPath();
}

void Conversation::remove(qint64 id) {
    edit(id, -1, [](ConversationMessage& message) { message.removed = true; });
    summarizeAll();
    rebuildPath();
}

void Conversation::restore(qint64 id) {
    edit(id, -1, [](ConversationMessage& message) { message.removed = false; });
    summarizeAll();
    rebuildPath();
}

void Conversation::summarizeAll() {
    const ConversationSummary before = m_summary;
    m_summary.modalities.clear();
    m_summary.thumbnailPath.clear();
    for (const auto& [id, message] : m_messages)
        if (!message.removed)
            summarize(message);
    if (m_summary != before)
        Q_EMIT summaryChanged();
}

void Conversation::announce(qint64 id, int part) {
    const ConversationMessage& changed = m_messages.at(id);
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

void Conversation::summarize(const ConversationMessage& message) {
    for (const ConversationPart& part : message.parts) {
        if (part.kind != PartKind::Media)
            continue;
        const auto word = name(part.modality);
        const QString modality = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        if (!m_summary.modalities.contains(modality))
            m_summary.modalities.append(modality);
        if (part.modality == Modality::Image || part.modality == Modality::Video) // a video's poster
            m_summary.thumbnailPath = part.path;
    }
}

bool Conversation::hasVisible(qint64 id) const {
    if (!m_messages.at(id).removed)
        return true;
    const auto [first, last] = m_children.equal_range(id);
    return std::any_of(first, last, [this](const auto& child) { return hasVisible(child.second); });
}

qint64 Conversation::shownChild(qint64 parent) const {
    const auto [first, last] = m_children.equal_range(parent);
    qint64 best = 0;
    for (auto child = first; child != last; ++child)
        if (hasVisible(child->second) &&
            (best == 0 || m_messages.at(child->second).chosen > m_messages.at(best).chosen))
            best = child->second;
    return best;
}

void Conversation::rebuildPath() {
    std::vector<qint64> path;
    for (qint64 id = shownChild(0); id != 0; id = shownChild(id))
        if (!m_messages.at(id).removed) // the children of a removed message take its place
            path.push_back(id);
    if (path == m_path)
        return;
    m_path = std::move(path);
    Q_EMIT pathChanged();
}

} // namespace nextgpt::app
