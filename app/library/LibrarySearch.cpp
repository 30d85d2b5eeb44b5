// SPDX-License-Identifier: Apache-2.0
#include "app/library/LibrarySearch.h"

#include "app/profile/Database.h"

#include <limits>

namespace nextgpt::app {

void LibrarySearch::searchTitles(Database& database) {
    auto titles = database.prepare("SELECT id, title FROM conversation WHERE removed_ms IS NULL");
    while (titles.step()) {
        const qint64 id = titles.integer(0);
        m_open.insert(id);
        if (containsAll(titles.text(1), m_words))
            m_hits[id] = {.conversation = id};
    }
    m_before = std::numeric_limits<qint64>::max();
}

void LibrarySearch::takeHit(Statement& row, qint64 message, qint64 ordinal) {
    if (!row.reset().bind(message).bind(ordinal).step() || row.integer(1) != 0)
        return;
    const qint64 conversation = row.integer(0);
    if (m_open.erase(conversation) != 0)
        m_hits[conversation] = {
            .conversation = conversation, .message = message, .snippet = snippetOf(row.text(2), m_words)};
}

void LibrarySearch::advance(Database& database, const QDeadlineTimer& deadline) {
    constexpr int kRowsBetweenLooks = 256;
    if (m_words.isEmpty()) {
        m_isComplete = true;
        return;
    }
    if (m_before == 0)
        searchTitles(database);
    auto texts = database.prepare("SELECT message, ordinal, kind='text' AND contains_all(text, ?1) FROM part "
                                  "WHERE message<?2 ORDER BY message DESC, ordinal DESC");
    texts.bind(m_words.join(u' ')).bind(m_before);
    auto hit = database.prepare("SELECT conversation, removed, text FROM message JOIN part ON "
                                "part.message=id WHERE id=? AND ordinal=?");
    for (int row = 1; !m_open.empty() && texts.step(); ++row) {
        const qint64 message = texts.integer(0);
        if (row > kRowsBetweenLooks && message != m_before) {
            if (deadline.hasExpired())
                return; // before the first part of another message
            row = 1;
        }
        m_before = message;
        if (texts.integer(2) != 0)
            takeHit(hit, message, texts.integer(1));
    }
    m_isComplete = true;
}

SearchResult LibrarySearch::result() const {
    SearchResult result{.hits = {}, .isPartial = !m_isComplete};
    for (const auto& [id, hit] : m_hits)
        result.hits.push_back(hit);
    return result;
}

std::vector<qint64> messagesThatMayShow(Database& database, qint64 conversation,
                                        const QStringList& foldedTerms) {
    auto row =
        database.prepare("SELECT id FROM message WHERE conversation=? AND EXISTS(SELECT 1 FROM part WHERE "
                         "part.message=id AND kind='text' AND may_show(text,?)) ORDER BY id DESC");
    row.bind(conversation).bind(foldedTerms.join(u'\n'));
    std::vector<qint64> ids;
    while (row.step())
        ids.push_back(row.integer(0));
    return ids;
}

} // namespace nextgpt::app
