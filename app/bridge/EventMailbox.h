// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Event.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace nextgpt::app {

/// Schedules the GUI thread to collect events from the engine's thread, at most once until it has done so.
/// Thread-safe.
class CollectionRequest {
public:
    /// `schedule` is called on the thread that calls ask().
    explicit CollectionRequest(std::function<void()> schedule);

    void ask();
    /// To be called when the GUI thread collects; the next ask() schedules again.
    void answered();
    /// From now on, ask() schedules nothing.
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
