// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/MessageListModel.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace nextgpt::app {

/// Finds words in the open conversation, message by message from the oldest to the newest.
class ConversationSearch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    /// What the texts mark, folded: the whole query, or its words if the query itself does not occur.
    Q_PROPERTY(QStringList terms READ terms NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// The hit that is shown, from 1; 0: none.
    Q_PROPERTY(int current READ current NOTIFY changed)
    Q_PROPERTY(QString messageId READ messageId NOTIFY changed)
    Q_PROPERTY(int part READ part NOTIFY changed)
    Q_PROPERTY(int piece READ piece NOTIFY changed)
    Q_PROPERTY(int numberInPiece READ numberInPiece NOTIFY changed)

public:
    explicit ConversationSearch(MessageListModel& messages, QObject* parent = nullptr);

    bool active() const { return m_active; }
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    QStringList terms() const { return m_terms; }
    int count() const { return static_cast<int>(m_hits.size()); }
    int current() const { return m_current + 1; }
    QString messageId() const;
    int part() const;
    int piece() const;
    int numberInPiece() const;

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    /// Opens with a query at the first hit in this message.
    void openAt(const QString& query, qint64 message);
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();

Q_SIGNALS:
    void changed();
    /// The current hit is to be scrolled to.
    void hitWanted();

private:
    struct Hit {
        qint64 message = 0;
        int part = 0;
        int piece = 0;
        int number = 0; ///< of the hit in its piece
        bool operator==(const Hit&) const = default;
    };
    void step(int direction);
    void searchAgain();
    void findAll();
    void collect(const QStringList& terms);
    void collectFrom(qint64 message, int part, TextPieceModel& text, const QStringList& terms);
    const Hit* hit() const;

    MessageListModel& m_messages;
    QTimer m_again;
    QString m_query;
    QStringList m_terms;
    std::vector<Hit> m_hits;
    int m_current = -1;
    bool m_active = false;
};

} // namespace nextgpt::app
