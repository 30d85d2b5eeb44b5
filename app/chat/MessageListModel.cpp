// SPDX-License-Identifier: Apache-2.0
#include "app/chat/MessageListModel.h"

#include "app/bridge/Conversions.h"
#include "app/chat/PartText.h"
#include "app/text/DocumentWriter.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace nextgpt::app {

MessageListModel::MessageListModel(QObject* parent)
    : QAbstractListModel(parent) {}

void MessageListModel::setConversation(Conversation* conversation) {
    if (conversation == m_conversation)
        return;
    // No reset: a list view that is still creating a row warns if a reset removes that row (Qt 6.4).
    if (m_conversation)
        disconnect(m_conversation, nullptr, this, nullptr);
    removeAfter(0);
    m_conversation = conversation;
    if (conversation != nullptr) {
        append(conversation->path());
        connect(conversation, &Conversation::pathChanged, this, &MessageListModel::followPath);
        connect(conversation, &Conversation::messageChanged, this, &MessageListModel::refresh);
        connect(conversation, &Conversation::partChanged, this, &MessageListModel::changePart);
        connect(conversation, &Conversation::messagesLoaded, this, &MessageListModel::showLoaded);
    }
    Q_EMIT countChanged();
    Q_EMIT textChanged(0);
}

void MessageListModel::changePart(qint64 id, int part) {
    const auto found = m_parts.find(id);
    if (part < 0 || found == m_parts.end())
        return refresh(id);
    found->second->refreshPart(part);
    Q_EMIT textChanged(id);
}

void MessageListModel::showLoaded(const std::vector<qint64>& ids) {
    for (const qint64 id : ids) {
        const int row = rowOf(id);
        if (const auto found = m_parts.find(id); found != m_parts.end())
            found->second->refresh();
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

int MessageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MessageListModel::roleNames() const {
    return {{MessageId, "messageId"},
            {Author, "author"},
            {TimeText, "timeText"},
            {StatText, "statText"},
            {State, "messageState"},
            {Parts, "parts"},
            {BranchIndex, "branchIndex"},
            {BranchCount, "branchCount"},
            {DetailLines, "detailLines"},
            {IsLatest, "isLatest"},
            {CanRegenerate, "canRegenerate"},
            {CanCombine, "canCombine"},
            {IsLoaded, "isLoaded"}};
}

qint64 MessageListModel::idAt(int row) const {
    return m_path[m_path.size() - 1 - static_cast<std::size_t>(row)];
}

int MessageListModel::rowOf(qint64 id) const {
    const auto found = std::find(m_path.rbegin(), m_path.rend(), id); // the newest change most
    return found == m_path.rend() ? -1 : static_cast<int>(found - m_path.rbegin());
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_conversation)
        return {};
    const qint64 id = idAt(index.row());
    const MessageNode* node = m_conversation->tree().find(id);
    if (node == nullptr)
        return {};
    if (role == Parts)
        m_conversation->loadAround(m_path.size() - 1 - static_cast<std::size_t>(index.row()));
    const ConversationMessage* message = m_conversation->message(id);
    if (message == nullptr)
        return nodeData(*node, index.row(), role);
    switch (role) {
    case StatText:
        return statusOf(*message);
    case State:
        return int(message->state);
    case DetailLines:
        return detailsOf(*message);
    case CanRegenerate:
        return message->author == nextgpt::Role::Assistant && !message->running();
    case CanCombine:
        return message->author == nextgpt::Role::Assistant &&
               message->firstMedia(Modality::Video) != nullptr &&
               message->firstMedia(Modality::Audio) != nullptr;
    case IsLoaded:
        return true;
    case Qt::DisplayRole:
        return message->plainText();
    default:
        return nodeData(*node, index.row(), role);
    }
}

/// What is known of every message, and what is shown of one that is not loaded.
QVariant MessageListModel::nodeData(const MessageNode& node, int row, int role) const {
    switch (role) {
    case MessageId:
        return QString::number(node.id);
    case Author:
        return int(node.author);
    case TimeText:
        return timeOf(node, row);
    case Parts:
        return QVariant::fromValue(&partsOf(node.id));
    case BranchIndex: {
        const auto variants = m_conversation->tree().siblings(node.id);
        return static_cast<int>(std::find(variants.begin(), variants.end(), node.id) - variants.begin());
    }
    case BranchCount:
        return static_cast<int>(m_conversation->tree().siblings(node.id).size());
    case IsLatest:
        return row == 0;
    case State:
        return int(MessageState::Done);
    case StatText:
        return QString();
    case DetailLines:
        return QVariantList();
    case CanRegenerate:
    case CanCombine:
    case IsLoaded:
        return false;
    default:
        return {};
    }
}

PartListModel& MessageListModel::partsOf(qint64 id) const {
    std::unique_ptr<PartListModel>& parts = m_parts[id];
    if (!parts)
        parts = std::make_unique<PartListModel>(*m_conversation, id);
    return *parts;
}

QVariantList MessageListModel::detailsOf(const ConversationMessage& message) const {
    QVariantList lines = message.measured ? measuredLines(*message.measured) : QVariantList();
    for (const ConversationPart& part : message.parts)
        if (part.slot >= 0)
            lines << signalLine(part.modality, part.probability);
    return lines;
}

/// The time of day; the date as well, with a remark, if the clock must have been wrong.
QString MessageListModel::timeOf(const MessageNode& node, int row) const {
    constexpr qint64 kToleranceMs = 60'000; // clocks are corrected by seconds all the time
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const MessageNode* before = row + 1 < count() ? m_conversation->tree().find(idAt(row + 1)) : nullptr;
    const bool beforeItsTurn =
        before != nullptr && before->createdMs <= now && node.createdMs + kToleranceMs < before->createdMs;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(node.createdMs);
    if (!beforeItsTurn && node.createdMs <= now + kToleranceMs)
        return clockText(moment);
    //: %1: date and time of a message
    return tr("%1 (the clock was wrong)").arg(QLocale().toString(moment, QLocale::ShortFormat));
}

/// What the reader of a reply needs to know about it.
QString MessageListModel::statusOf(const ConversationMessage& message) const {
    if (message.running() && message.working && message.parts.empty())
        return stepText(*message.working, Modality::Text);
    return message.measured ? droppedTurnsText(*message.measured) : QString();
}

void MessageListModel::readTextBetween(const TextPlace& from, const TextPlace& to,
                                       std::function<void(QString)> done) {
    if (!m_conversation)
        return;
    std::vector<qint64> ids = m_path;
    std::erase_if(ids, [&](qint64 id) { return id < from.message || id > to.message; });
    m_conversation->load(std::move(ids),
                         [this, from, to, conversation = m_conversation, done = std::move(done)] {
                             if (m_conversation == conversation)
                                 done(textBetween(from, to));
                         });
}

QString MessageListModel::textBetween(const TextPlace& from, const TextPlace& to) const {
    QStringList texts;
    for (const qint64 id : m_path) {
        if (id < from.message || id > to.message)
            continue;
        const PartListModel& parts = partsOf(id);
        for (int part = 0; part < parts.rowCount(); ++part) {
            TextPieceModel* pieces = parts.piecesOf(part);
            if (pieces != nullptr)
                pieces->finish();
            for (int row = 0; pieces != nullptr && row < pieces->rowCount(); ++row) {
                const TextPlace start{.message = id, .part = part, .piece = row};
                if ((start < from && !start.isIn(from)) || start > to)
                    continue;
                const QString text = documentTextOf(pieces->pieces()[static_cast<std::size_t>(row)]);
                const qsizetype first = start.isIn(from) ? from.position : 0;
                const qsizetype last = start.isIn(to) ? to.position : text.size();
                texts << text.mid(first, last - first);
            }
        }
    }
    texts.removeAll(QString());
    return texts.join(QStringLiteral("\n\n"));
}

void MessageListModel::retranslate() {
    for (const auto& [id, parts] : m_parts)
        parts->retranslate();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

/// Removes all but the `kept` oldest rows.
void MessageListModel::removeAfter(std::size_t kept) {
    if (m_path.size() <= kept)
        return;
    beginRemoveRows({}, 0, static_cast<int>(m_path.size() - kept) - 1);
    for (std::size_t i = kept; i < m_path.size(); ++i)
        if (const auto found = m_parts.find(m_path[i]); found != m_parts.end()) {
            found->second.release()->deleteLater(); // delegates may use it until the event loop returns
            m_parts.erase(found);
        }
    m_path.resize(kept);
    endRemoveRows();
}

/// Adds the missing rows of a path that starts with the rows already shown.
void MessageListModel::append(const std::vector<qint64>& path) {
    if (path.size() <= m_path.size())
        return;
    beginInsertRows({}, 0, static_cast<int>(path.size() - m_path.size()) - 1);
    m_path.insert(m_path.end(), path.begin() + static_cast<std::ptrdiff_t>(m_path.size()), path.end());
    endInsertRows();
}

void MessageListModel::followPath() {
    const std::vector<qint64>& path = m_conversation->path();
    const std::size_t before = m_path.size();
    const auto common = static_cast<std::size_t>(
        std::mismatch(m_path.begin(), m_path.end(), path.begin(), path.end()).first - m_path.begin());
    removeAfter(common);
    if (path.size() > common) {
        append(path);
        if (common > 0) {
            const QModelIndex earlier = index(rowOf(m_path[common - 1]));
            Q_EMIT dataChanged(earlier, earlier, {IsLatest});
        }
    } else if (!m_path.empty()) {
        Q_EMIT dataChanged(index(0), index(0), {IsLatest});
    }
    Q_EMIT countChanged();
    if (common < before)
        Q_EMIT textChanged(0);
    else
        for (std::size_t place = common; place < path.size(); ++place)
            Q_EMIT textChanged(path[place]);
}

void MessageListModel::refresh(qint64 id) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    if (const auto found = m_parts.find(id); found != m_parts.end())
        found->second->refresh();
    Q_EMIT dataChanged(index(row), index(row),
                       {StatText, State, BranchIndex, BranchCount, DetailLines, CanRegenerate, CanCombine});
    Q_EMIT textChanged(id);
}

} // namespace nextgpt::app
