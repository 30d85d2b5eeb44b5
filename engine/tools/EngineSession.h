// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace nextgpt::tools {

/// A LocalEngine driven from a terminal: one request at a time, Ctrl-C cancels it.
class EngineSession {
public:
    using Listener = std::function<void(const Event&)>;

    explicit EngineSession(const EngineOptions& options);
    ~EngineSession();
    EngineSession(const EngineSession&) = delete;
    EngineSession& operator=(const EngineSession&) = delete;

    /// Waits until the bundle is loaded or unusable; throws the EngineError in the latter case.
    Catalogue waitUntilLoaded();

    /// Submits and waits for the end, which is returned; the listener hears every event on the engine's
    /// thread.
    Event run(const ReplyRequest& request, const Listener& listener);

    /// True once Ctrl-C came; no further request should be started.
    bool interrupted() const;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Catalogue m_catalogue;
    LocalEngine m_engine; ///< last: its thread must be gone before what its events touch
};

} // namespace nextgpt::tools
