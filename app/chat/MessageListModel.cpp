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
        connect(conversation, &Conversation::partChanged, this, [this](qint64 id, int part) {
            if (const auto found = m_parts.find(id); part >= 0 && found != m_parts.end())
                found->second->refreshPart(part);
            else
                refresh(id);
        });
    }
    Q_EMIT countChanged();
}

int MessageListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> MessageListModel::roleNames() const {
    return {{MessageId, "messageId"},         {Author, "author"},
            {TimeText, "timeText"},           {StatText, "statText"},
            {State, "messageState"},          {Parts, "parts"},
            {BranchIndex, "branchIndex"},     {BranchCount, "branchCount"},
            {DetailLines, "detailLines"},     {IsLatest, "isLatest"},
            {CanRegenerate, "canRegenerate"}, {CanCombine, "canCombine"}};
}

qint64 MessageListModel::idAt(int row) const {
    return m_path[m_path.size() - 1 - static_cast<std::size_t>(row)];
}

int MessageListModel::rowOf(qint64 id) const {
    const auto found = std::find(m_path.begin(), m_path.end(), id);
    return found == m_path.end() ? -1 : static_cast<int>(m_path.end() - found) - 1;
}

QVariant MessageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_conversation)
        return {};
    const ConversationMessage* message = m_conversation->message(idAt(index.row()));
    if (message == nullptr)
        return {};
    switch (role) {
    case MessageId:
        return QString::number(message->id);
    case Author:
        return int(message->author);
    case TimeText:
        return timeOf(*message, index.row());
    case StatText:
        return statusOf(*message);
    case State:
        return int(message->state);
    case Parts:
        return QVariant::fromValue(&partsOf(message->id));
    case BranchIndex: {
        const auto variants = m_conversation->siblings(message->id);
        return static_cast<int>(std::find(variants.begin(), variants.end(), message->id) - variants.begin());
    }
    case BranchCount:
        return static_cast<int>(m_conversation->siblings(message->id).size());
    case DetailLines:
        return detailsOf(*message);
    case IsLatest:
        return index.row() == 0;
    case CanRegenerate:
        return message->author == nextgpt::Role::Assistant && !message->running();
    case CanCombine:
        return message->author == nextgpt::Role::Assistant &&
               message->firstMedia(Modality::Video) != nullptr &&
               message->firstMedia(Modality::Audio) != nullptr;
    case Qt::DisplayRole:
        return message->plainText();
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
QString MessageListModel::timeOf(const ConversationMessage& message, int row) const {
    constexpr qint64 kToleranceMs = 60'000; // clocks are corrected by seconds all the time
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const ConversationMessage* before = row + 1 < count() ? m_conversation->message(idAt(row + 1)) : nullptr;
    const bool beforeItsTurn =
        before != nullptr && before->createdMs <= now && message.createdMs + kToleranceMs < before->createdMs;
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(message.createdMs);
    if (!beforeItsTurn && message.createdMs <= now + kToleranceMs)
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

QString MessageListModel::textBetween(const TextPlace& from, const TextPlace& to) const {
    QStringList texts;
    for (const qint64 id : m_path) {
        if (id < from.message || id > to.message)
            continue;
        const PartListModel& parts = partsOf(id);
        for (int part = 0; part < parts.rowCount(); ++part) {
            const TextPieceModel* pieces = parts.piecesOf(part);
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
    m_path = path;
    endInsertRows();
}

void MessageListModel::followPath() {
    const std::vector<qint64>& path = m_conversation->path();
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
}

void MessageListModel::refresh(qint64 id) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    if (const auto found = m_parts.find(id); found != m_parts.end())
        found->second->refresh();
    Q_EMIT dataChanged(index(row), index(row),
                       {StatText, State, BranchIndex, BranchCount, DetailLines, CanRegenerate, CanCombine});
}

} // namespace nextgpt::app
