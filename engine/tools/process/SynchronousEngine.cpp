// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/process/SynchronousEngine.h"

#include "engine/core/GuardedThread.h"

#include <chrono>

namespace nextgpt::tools {

namespace {

constexpr std::chrono::milliseconds kPollInterval{50};

} // namespace

SynchronousEngine::SynchronousEngine(const EngineOptions& options)
    : m_engine(options) {
    // A signal handler may not stop a std::stop_source.
    m_watcher = guardedThread("the watcher of signals", [this](const std::stop_token& end) {
        while (!end.stop_requested() && !interrupted())
            std::this_thread::sleep_for(kPollInterval);
        if (interrupted())
            m_interrupt.request_stop();
    });
    m_engine.setCatalogueSink([this](const Catalogue& catalogue) {
        const std::scoped_lock lock(m_mutex);
        m_catalogue = catalogue;
        m_changed.notify_all();
    });
    // Loading may have finished before the sink was set.
    const std::scoped_lock lock(m_mutex);
    m_catalogue = m_engine.catalogue();
}

bool SynchronousEngine::interrupted() const {
    return Interrupt::arrived();
}

Catalogue SynchronousEngine::waitUntilLoaded() {
    std::unique_lock lock(m_mutex);
    while (m_catalogue.state == Catalogue::State::Loading && !interrupted())
        m_changed.wait_for(lock, kPollInterval);
    if (m_catalogue.state == Catalogue::State::Unusable)
        throw EngineError(m_catalogue.error);
    return m_catalogue;
}

Event SynchronousEngine::run(const ReplyRequest& request, const Listener& listener) {
    std::optional<Event> end; // guarded by m_mutex
    const RequestId id = m_engine.submit(request, [&](const Event& event) {
        listener(event);
        if (!isEnd(event))
            return;
        const std::scoped_lock lock(m_mutex);
        end = event;
        m_changed.notify_all();
    });
    std::unique_lock lock(m_mutex);
    bool cancelled = false;
    while (!end) {
        // A signal handler may not notify a condition variable, hence the short waits.
        m_changed.wait_for(lock, kPollInterval);
        if (interrupted() && !cancelled) {
            cancelled = true;
            lock.unlock();
            m_engine.cancel(id);
            lock.lock();
        }
    }
    return *end;
}

} // namespace nextgpt::tools
