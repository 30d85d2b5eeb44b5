// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/bridge/QmlEnums.h"
#include "app/library/Library.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace nextgpt::app {

/// The list of conversations: pinned ones first, then by the time of the last change; filtered by a search
/// text.
class ConversationListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("created by the application")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool undoAvailable READ undoAvailable NOTIFY undoChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged)

public:
    enum Role {
        ConversationId = Qt::UserRole + 1,
        Title,
        Section, ///< ConversationSection as a number: a section keeps its heading when the language changes
        Subtitle,
        Thumbnail,
        Modalities,
        Busy,
        Pinned,
        Current,
        SnippetBefore, ///< the text of a search hit, in three pieces; empty without a search
        SnippetHit,
        SnippetAfter
    };

    explicit ConversationListModel(Library& library, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    /// Announces all texts after a change of language.
    void retranslate();
    int count() const { return static_cast<int>(m_rows.size()); }
    bool undoAvailable() const { return m_removed.has_value(); }
    QString undoText() const;

    Q_INVOKABLE void create();
    /// Opens a conversation; during a search, at its hit.
    Q_INVOKABLE void open(const QString& id);
    /// Opens the first hit of the search, as soon as it is known.
    Q_INVOKABLE void openFirst();
    Q_INVOKABLE void rename(const QString& id, const QString& title);
    Q_INVOKABLE void remove(const QString& id);
    Q_INVOKABLE void undoRemove();
    Q_INVOKABLE void setPinned(const QString& id, bool pinned);

Q_SIGNALS:
    void filterChanged();
    void countChanged();
    void undoChanged();
    void removed(const QString& id, const QString& title);
    /// A hit of the search for `query` was opened.
    void hitOpened(qint64 conversation, qint64 message, const QString& query);
    /// openFirst() has opened a conversation.
    void firstOpened();

private:
    struct Row {
        qint64 id = 0;
        bool pinned = false;
        qint64 changedMs = 0;
        /// The order of the list.
        bool isBefore(const Row& other) const {
            return pinned != other.pinned ? pinned : changedMs > other.changedMs;
        }
    };
    bool shown(qint64 id) const;
    void reload();
    void refresh(qint64 id);
    void place(const ConversationSummary& summary);
    void drop(qint64 id);
    int rowOf(qint64 id) const;
    void onCurrentChanged();
    void startSearch();
    void takeResult(const QString& wanted, SearchResult result);
    QVariant snippetData(qint64 id, int role) const;
    static ConversationSection sectionOf(const ConversationSummary& summary);
    QString relativeTime(qint64 changedMs) const;

    Library& m_library;
    std::vector<Row> m_rows;
    QString m_filter;
    std::optional<std::map<qint64, SearchHit>> m_matches; ///< by conversation; no value: no filter
    QString m_searched;                                   ///< the words of m_matches
    bool m_searching = false;                             ///< more hits may follow
    bool m_openFirst = false;
    std::optional<ConversationSummary> m_removed;
    qint64 m_current = 0;
    QTimer m_searchTimer;
    QTimer m_clock;
    QTimer m_undoTimer;
};

} // namespace nextgpt::app
