// SPDX-License-Identifier: Apache-2.0
#include "app/chat/QueueModel.h"

#include <algorithm>

namespace nextgpt::app {

QueueModel::QueueModel(ReplyController& replies, QObject* parent)
    : QAbstractListModel(parent)
    , m_replies(replies) {
    connect(&replies, &ReplyController::queueChanged, this, &QueueModel::refresh);
}

int QueueModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> QueueModel::roleNames() const {
    return {
        {MessageId, "messageId"}, {Prompt, "prompt"}, {Conversation, "conversation"}, {Running, "running"}};
}

int QueueModel::waiting() const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const QueuedReply& row) { return !row.isRunning; }));
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueuedReply& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case MessageId:
        return QString::number(row.message);
    case Prompt:
    case Qt::DisplayRole: {
        const ConversationMessage* asked =
            row.conversation ? row.conversation->message(row.userMessage) : nullptr;
        const QString text = asked == nullptr ? QString() : asked->plainText().simplified();
        return text.isEmpty() ? tr("Message without text") : text;
    }
    case Conversation:
        return row.conversation ? row.conversation->summary().title : QString();
    case Running:
        return row.isRunning;
    default:
        return {};
    }
}

void QueueModel::cancel(const QString& messageId) {
    m_replies.stopMessage(messageId.toLongLong());
}

void QueueModel::move(const QString& messageId, int direction) {
    m_replies.move(messageId.toLongLong(), direction);
}

void QueueModel::stopAll() {
    m_replies.stopAll();
}

void QueueModel::refresh() {
    beginResetModel();
    m_rows = m_replies.queue();
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace nextgpt::app
