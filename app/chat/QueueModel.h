// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/ReplyController.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace nextgpt::app {

/// The queue of replies: the one being generated and those that wait, of all conversations.
class QueueModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY countChanged)

public:
    enum Role { MessageId = Qt::UserRole + 1, Prompt, Conversation, Running };

    explicit QueueModel(ReplyController& replies, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    int waiting() const;

    /// Stops or cancels one reply.
    Q_INVOKABLE void cancel(const QString& messageId);
    /// Moves a waiting reply one place towards the beginning (-1) or the end (1).
    Q_INVOKABLE void move(const QString& messageId, int direction);
    Q_INVOKABLE void stopAll();

Q_SIGNALS:
    void countChanged();

private:
    void refresh();

    ReplyController& m_replies;
    std::vector<QueuedReply> m_rows;
};

} // namespace nextgpt::app
