// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/Engine.h"

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace nextgpt::app {

/// Where the engine's thread leaves what it has to say. Words join the words before them, and of progress and
/// previews that nobody has looked at yet only the newest is kept.
class EventMailbox {
public:
    struct Letter {
        RequestId id = 0;
        Event event;
    };
    struct Content {
        std::vector<Letter> letters;
        std::optional<Catalogue> catalogue;
    };

    /// `wake` is called from the engine's thread when an empty box has got something.
    explicit EventMailbox(std::function<void()> wake);

    void put(RequestId id, const Event& event);
    void put(const Catalogue& catalogue);
    Content take();
    /// Nothing is accepted and nobody is woken any more.
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
