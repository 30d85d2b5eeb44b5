// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/SearchText.h"

#include <QDeadlineTimer>

#include <map>
#include <set>
#include <vector>

namespace nextgpt::app {

class Database;
class Statement;

/// A conversation in which all words of a search occur together: in its title or in one text of a message.
struct SearchHit {
    qint64 conversation = 0;
    qint64 message = 0; ///< the newest with the words; 0: only the title has them
    Snippet snippet{};  ///< of that message
};

/// What a search has found so far.
struct SearchResult {
    std::vector<SearchHit> hits; ///< by conversation
    bool isPartial = false;      ///< more may follow
};

/// One search through all conversations that are not in the trash, from the newest message to the oldest. It
/// runs in steps, so that other work of the store's thread comes in between. All calls throw DatabaseError.
class LibrarySearch {
public:
    /// `foldedWords` are those of searchWords().
    explicit LibrarySearch(QStringList foldedWords)
        : m_words(std::move(foldedWords)) {}

    /// Goes on until the deadline or the end.
    void advance(Database& database, const QDeadlineTimer& deadline);
    SearchResult result() const;

private:
    void searchTitles(Database& database);
    void takeHit(Statement& row, qint64 message, qint64 ordinal);

    QStringList m_words;
    std::set<qint64> m_open; ///< conversations without a hit in a message
    std::map<qint64, SearchHit> m_hits;
    qint64 m_before = 0; ///< messages from this id on have been searched; 0: none yet
    bool m_isComplete = false;
};

/// The messages of a conversation that may show one of the terms, newest first; see mayShow(). Throws
/// DatabaseError.
std::vector<qint64> messagesThatMayShow(Database& database, qint64 conversation,
                                        const QStringList& foldedTerms);

} // namespace nextgpt::app
