// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Event.h"

#include <stop_token>

namespace nextgpt {

/// Thrown by Job::emit once cancellation has been requested. It is no error: whoever started the work
/// (Worker, a training run, a command) ends it as cancelled, and what catches every exception in between
/// rethrows it.
struct Stopped {};

/// The event sink and stop token of a unit of work, passed to every long-running call.
class Job {
public:
    Job(EventSink sink, std::stop_token stopToken);

    /// Delivers the event, then throws Stopped if cancellation was requested. Called at least once per tensor
    /// loaded, token generated, denoising step, and medium decoded or written.
    void emit(const Event& event) const;

    /// A job that ignores events and cannot be cancelled, for tests and tools.
    static Job unattended();

private:
    EventSink m_sink;
    std::stop_token m_stopToken;
};

} // namespace nextgpt
