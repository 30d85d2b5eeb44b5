// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"
#include "tests/support/EventQueries.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace nextgpt::test {

/// Collects an engine's events and lets a test wait for them. May be destroyed before the engine.
class EngineListener {
public:
    explicit EngineListener(Engine& engine)
        : m_engine(engine) {
        engine.setCatalogueSink([shared = m_shared](const Catalogue&) { shared->changed.notify_all(); });
    }

    RequestId submit(ReplyRequest request) {
        const auto events = std::make_shared<std::vector<Event>>();
        const RequestId id =
            m_engine.submit(std::move(request), [shared = m_shared, events](const Event& event) {
                const std::scoped_lock lock(shared->mutex);
                events->push_back(event);
                shared->changed.notify_all();
            });
        m_events[id] = events;
        return id;
    }

    /// All events of a submitted request, once it has ended.
    std::vector<Event> eventsOf(RequestId id) {
        std::unique_lock lock(m_shared->mutex);
        const auto& events = *m_events.at(id);
        m_shared->changed.wait_for(lock, std::chrono::seconds(60),
                                   [&] { return !events.empty() && isEnd(events.back()); });
        return events;
    }

    /// Frees the events of a request that has ended.
    void forget(RequestId id) { m_events.erase(id); }

    /// The catalogue once loading has ended.
    Catalogue loaded() {
        std::unique_lock lock(m_shared->mutex);
        for (int waits = 0; waits < 1200 && m_engine.catalogue().state == Catalogue::State::Loading; ++waits)
            m_shared->changed.wait_for(lock, std::chrono::milliseconds(50));
        return m_engine.catalogue();
    }

private:
    struct Shared {
        std::mutex mutex; ///< guards the events
        std::condition_variable changed;
    };

    Engine& m_engine;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    std::map<RequestId, std::shared_ptr<std::vector<Event>>> m_events;
};

} // namespace nextgpt::test
