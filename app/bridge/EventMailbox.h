// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace nextgpt::app {

/// Asks the GUI thread, once until it has answered, to collect what the engine's thread has left.
/// Thread-safe.
class CollectionRequest {
public:
    /// `schedule` is called on the thread that asks.
    explicit CollectionRequest(std::function<void()> schedule);

    void ask();
    /// The GUI thread collects now; the next ask() schedules again.
    void answered();
    /// Nothing is scheduled any more.
    void close();

private:
    std::mutex m_mutex;
    std::function<void()> m_schedule;
    bool m_asked = false;
};

/// The events of one request between the engine's thread and the GUI thread. Consecutive text deltas are
/// joined, and of uncollected progress and previews of a slot only the newest is kept.
class EventMailbox {
public:
    explicit EventMailbox(std::shared_ptr<CollectionRequest> collection);

    void put(const Event& event);
    std::vector<Event> take();

private:
    bool mergeIntoLast(const Event& event);

    std::shared_ptr<CollectionRequest> m_collection;
    std::mutex m_mutex;
    std::vector<Event> m_events;
};

} // namespace nextgpt::app
