// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace nextgpt::test {

/// Collects what an engine reports and lets a test wait for it. The engine must not outlive it while busy.
class EngineListener {
public:
    explicit EngineListener(Engine& engine)
        : m_engine(engine) {
        engine.setCatalogueSink([this](const Catalogue&) { m_changed.notify_all(); });
    }

    RequestId submit(ReplyRequest request) {
        const auto events = std::make_shared<std::vector<Event>>();
        const RequestId id = m_engine.submit(std::move(request), [this, events](const Event& event) {
            const std::scoped_lock lock(m_mutex);
            events->push_back(event);
            m_changed.notify_all();
        });
        m_events[id] = events;
        return id;
    }

    /// All events of a submitted request, once it has ended.
    std::vector<Event> eventsOf(RequestId id) {
        std::unique_lock lock(m_mutex);
        const auto& events = *m_events.at(id);
        m_changed.wait_for(lock, std::chrono::seconds(60),
                           [&] { return !events.empty() && isEnd(events.back()); });
        return events;
    }

    /// The catalogue once loading has ended.
    Catalogue loaded() {
        std::unique_lock lock(m_mutex);
        for (int waits = 0; waits < 1200 && m_engine.catalogue().state == Catalogue::State::Loading; ++waits)
            m_changed.wait_for(lock, std::chrono::milliseconds(50));
        return m_engine.catalogue();
    }

private:
    Engine& m_engine;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<RequestId, std::shared_ptr<std::vector<Event>>> m_events; ///< the vectors: guarded by m_mutex
};

template<typename Kind>
std::vector<Kind> only(const std::vector<Event>& events) {
    std::vector<Kind> found;
    for (const Event& event : events)
        if (const auto* kind = std::get_if<Kind>(&event))
            found.push_back(*kind);
    return found;
}

} // namespace nextgpt::test
