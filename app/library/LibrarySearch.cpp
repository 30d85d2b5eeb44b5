// SPDX-License-Identifier: Apache-2.0
#include "app/library/LibrarySearch.h"

#include "app/profile/Database.h"

#include <map>

namespace nextgpt::app {

std::vector<SearchHit> searchConversations(Database& database, const QStringList& foldedWords) {
    std::map<qint64, SearchHit> hits;
    if (foldedWords.isEmpty())
        return {};
    auto texts = database.prepare(
        "SELECT message.conversation, message.id, part.text FROM part JOIN message ON "
        "message.id=part.message "
        "JOIN conversation ON conversation.id=message.conversation WHERE conversation.removed_ms IS NULL AND "
        "NOT message.removed AND part.kind='text' AND instr(fold(part.text), ?1) ORDER BY message.id DESC");
    texts.bind(foldedWords.front());
    while (texts.step()) {
        const qint64 conversation = texts.integer(0);
        if (hits.contains(conversation))
            continue;
        if (const QString text = texts.text(2); containsAll(text, foldedWords))
            hits[conversation] = {.conversation = conversation,
                                  .message = texts.integer(1),
                                  .snippet = snippetOf(text, foldedWords)};
    }
    auto titles = database.prepare("SELECT id, title FROM conversation WHERE removed_ms IS NULL");
    while (titles.step())
        if (const qint64 id = titles.integer(0);
            !hits.contains(id) && containsAll(titles.text(1), foldedWords))
            hits[id] = {.conversation = id};
    std::vector<SearchHit> found;
    for (const auto& [id, hit] : hits)
        found.push_back(hit);
    return found;
}

} // namespace nextgpt::app
