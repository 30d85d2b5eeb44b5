// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/session/LocalEngine.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace nextgpt::gpu {

/// A LocalEngine that generates one reply at a time.
class Session {
public:
    using Listener = std::function<void(const Event&)>;

    explicit Session(const EngineOptions& options);

    /// Waits until the bundle is loaded; throws the EngineError if it is unusable.
    Catalogue waitUntilLoaded();

    /// Submits the request, passes every event to the listener (on the engine's thread) and returns the end
    /// event.
    Event run(const ReplyRequest& request, const Listener& listener);

    /// Stops the running reply; may be called from any thread.
    void cancel();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    RequestId m_current = 0;
    LocalEngine m_engine; ///< last: its thread must end before the members that its events use
};

/// A reply's text and media.
struct Answer {
    std::string text;
    std::vector<MediaFile> media;
    double tokensPerSecond = 0;
    double firstTokenSeconds = 0;
    std::optional<Error> error;
};

Answer answerTo(Session& session, const ReplyRequest& request);

} // namespace nextgpt::gpu
