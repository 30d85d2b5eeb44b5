// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/chat/MessageListModel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <compare>
#include <deque>
#include <optional>
#include <set>
#include <vector>

namespace nextgpt::app {

/// Finds words in the open conversation. Hits are numbered from the oldest message to the newest, but found
/// from the newest to the oldest: those in the newest messages at once, those in messages that are not loaded
/// a page at a time.
class ConversationSearch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    /// What the texts mark, folded: the whole query, or its words if the query itself does not occur.
    Q_PROPERTY(QStringList terms READ terms NOTIFY changed)
    /// Earlier messages are still being searched.
    Q_PROPERTY(bool searching READ searching NOTIFY changed)
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
    bool searching() const { return m_searching; }
    int count() const { return static_cast<int>(m_hits.size()); }
    int current() const;
    QString messageId() const { return m_current ? QString::number(m_current->message) : QString(); }
    int part() const { return m_current ? m_current->part : -1; }
    int piece() const { return m_current ? m_current->piece : -1; }
    int numberInPiece() const { return m_current ? m_current->number : -1; }

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    /// Opens with a query at the newest hit in this message.
    void openAt(const QString& query, qint64 message);
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();

Q_SIGNALS:
    void changed();
    /// The current hit is to be scrolled to. Its message is loaded.
    void hitWanted();

private:
    /// Later messages have greater ids.
    struct Hit {
        qint64 message = 0;
        int part = 0;
        int piece = 0;
        int number = 0; ///< of the hit in its piece
        auto operator<=>(const Hit&) const = default;
    };
    /// What the search shows as soon as it has found a hit.
    enum class FirstHit { Show, Keep };
    void begin(FirstHit first);
    void search(const QStringList& terms);
    void searchPage(int round);
    QStringList wholeQuery() const;
    void keepCurrent();
    void end();
    void searchChanged();
    std::vector<Hit> hitsIn(const ConversationMessage& message) const;
    void replaceHits(qint64 message, const std::vector<Hit>& hits);
    void showNewest();
    void step(int direction);
    void show(const Hit& hit);

    MessageListModel& m_messages;
    QTimer m_again;
    std::set<qint64> m_changed; ///< messages to be searched again; 0: all
    QString m_query;
    QStringList m_terms;
    std::deque<Hit> m_hits;             ///< ascending
    std::optional<Hit> m_current;       ///< one of m_hits
    std::deque<qint64> m_notSearched{}; ///< newest first
    FirstHit m_first = FirstHit::Keep;
    QElapsedTimer m_announced;
    int m_round = 0; ///< callbacks of earlier rounds are ignored
    bool m_searching = false;
    bool m_active = false;
};

} // namespace nextgpt::app
