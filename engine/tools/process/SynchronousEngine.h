// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"
#include "engine/tools/process/Interrupt.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace nextgpt::tools {

/// A LocalEngine for programs without an event loop: one request at a time, run() blocks until its final
/// event. While the object exists, SIGINT and SIGTERM cancel the running request.
class SynchronousEngine {
public:
    using Listener = std::function<void(const Event&)>;

    explicit SynchronousEngine(const EngineOptions& options);
    SynchronousEngine(const SynchronousEngine&) = delete;
    SynchronousEngine& operator=(const SynchronousEngine&) = delete;

    /// Blocks until the bundle is loaded. Throws the bundle's EngineError if it is unusable.
    Catalogue waitUntilLoaded();

    /// Runs the request and returns its final event (Finished, Cancelled or Failed). `listener` is called
    /// with every event on the engine's thread.
    Event run(const ReplyRequest& request, const Listener& listener);

    /// True once a signal has arrived; no further request should be started.
    bool interrupted() const;

    /// Stopped soon after a signal has arrived.
    std::stop_token stopToken() const { return m_interrupt.get_token(); }

private:
    Interrupt m_signals;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Catalogue m_catalogue;
    std::stop_source m_interrupt;
    LocalEngine m_engine; ///< after the members that its sinks use: its thread must end first
    std::jthread m_watcher;
};

} // namespace nextgpt::tools
