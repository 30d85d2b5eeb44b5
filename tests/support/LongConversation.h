// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profile/Database.h"

namespace nextgpt::test {

inline QString textOfMessage(qint64 number) {
    return QStringLiteral("Message number %1 says **something** about a red ball at night.").arg(number);
}

/// Writes conversation 1 into a profile: user and assistant take turns, without branches. The messages have
/// the ids from 1 to `messages`, and the texts of textOfMessage().
inline void writeLongConversation(const QString& profile, int messages) {
    app::Database database(profile + "/conversations.sqlite");
    database.transaction([&] {
        database.run("INSERT INTO conversation(id,title,changed_ms) VALUES(1,'Long',1)");
        auto message = database.prepare("INSERT INTO message VALUES(?,1,?,?,'done',?,?,0,'auto',NULL)");
        auto part =
            database.prepare("INSERT INTO part VALUES(?,0,'text',?,'text',-1,0,0,0,'',NULL,NULL,NULL)");
        for (qint64 id = 1; id <= messages; ++id) {
            message.reset().bind(id).bind(id - 1).bind(qint64(id % 2 == 0)).bind(id).bind(id).step();
            part.reset().bind(id).bind(textOfMessage(id)).step();
        }
    });
}

} // namespace nextgpt::test
