// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <vector>

namespace nextgpt::test {

/// Hears an engine and lets a test wait for it.
class EngineListener {
public:
    explicit EngineListener(Engine& engine)
        : m_engine(engine) {
        engine.setEventSink([this](RequestId id, const Event& event) {
            const std::scoped_lock lock(m_mutex);
            m_events[id].push_back(event);
            m_changed.notify_all();
        });
        engine.setCatalogueSink([this](const Catalogue&) { m_changed.notify_all(); });
    }

    /// All events of a request, once its end has come.
    std::vector<Event> eventsOf(RequestId id) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(60),
                           [&] { return !m_events[id].empty() && isEnd(m_events[id].back()); });
        return m_events[id];
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
    std::map<RequestId, std::vector<Event>> m_events;
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
