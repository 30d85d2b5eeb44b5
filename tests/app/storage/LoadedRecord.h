// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/ConversationStore.h"

#include <QtTest>

namespace nextgpt::test {

/// A conversation as the store reads it; waits for it.
inline app::ConversationRecord loadOf(app::ConversationStore& store, qint64 id) {
    app::ConversationRecord result;
    bool done = false;
    QObject receiver;
    store.load(id, &receiver, [&](app::ConversationRecord record) {
        result = std::move(record);
        done = true;
    });
    [&] { QTRY_VERIFY(done); }();
    return result;
}

} // namespace nextgpt::test
