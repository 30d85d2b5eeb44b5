// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/Engine.h"

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace nextgpt::app {

/// Events on their way from the engine's thread to the GUI thread. Consecutive text is joined, and of
/// progress and previews that are not taken yet only the newest is kept.
class EventMailbox {
public:
    struct QueuedEvent {
        RequestId id = 0;
        Event event;
    };
    struct Content {
        std::vector<QueuedEvent> events;
        std::optional<Catalogue> catalogue;
    };

    /// `wake` is called on the engine's thread when the first event arrives after take().
    explicit EventMailbox(std::function<void()> wake);

    void put(RequestId id, const Event& event);
    void put(const Catalogue& catalogue);
    Content take();
    /// Discards everything; `wake` is not called any more.
    void close();

private:
    bool mergeIntoLast(RequestId id, const Event& event);
    void wakeIfAsleep();

    std::mutex m_mutex;
    std::function<void()> m_wake;
    Content m_content;
    bool m_awake = false;
};

} // namespace nextgpt::app
