// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/library/ConversationStore.h"

#include <QObject>

namespace nextgpt::test {

/// What a store reports. The store emits on its own thread, where QSignalSpy would also record; this object
/// records on the thread that creates it.
class StoreSpy {
public:
    explicit StoreSpy(const app::ConversationStore& store) {
        QObject::connect(&store, &app::ConversationStore::writeFailed, &m_here,
                         [this](ErrorCode code) { failed.append(code); });
        QObject::connect(&store, &app::ConversationStore::writeRecovered, &m_here, [this] { ++recovered; });
    }

    QList<ErrorCode> failed{};
    int recovered = 0;

private:
    QObject m_here;
};

} // namespace nextgpt::test
