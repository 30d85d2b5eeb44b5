// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/SearchText.h"

#include <vector>

namespace nextgpt::app {

class Database;

/// A conversation in which all words of a search occur together: in its title or in one text of a message.
struct SearchHit {
    qint64 conversation = 0;
    qint64 message = 0; ///< the newest with the words; 0: only the title has them
    Snippet snippet{};  ///< of that message
};

/// All hits. `foldedWords` are those of searchWords(). Throws DatabaseError.
std::vector<SearchHit> searchConversations(Database& database, const QStringList& foldedWords);

} // namespace nextgpt::app
