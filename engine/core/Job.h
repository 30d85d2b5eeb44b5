// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"

#include <functional>
#include <stop_token>

namespace nextgpt {

/// Thrown by Job::emit once stopping was asked. Only Worker catches it; plain RAII unwinds the rest.
struct Stopped {};

/// Progress-and-stop, handed down through every long call.
class Job {
public:
    using Sink = std::function<void(const Event&)>;

    Job(Sink sink, std::stop_token stopToken);

    /// Delivers the event, then throws Stopped if stopping was asked. Called at least once per tensor loaded,
    /// token generated, denoising step, decoded or written medium: a loop that shows no progress cannot exist
    /// unnoticed.
    void emit(const Event& event) const;

    /// A job that nobody listens to and nobody can stop: for tests and tools.
    static Job unattended();

private:
    Sink m_sink;
    std::stop_token m_stopToken;
};

} // namespace nextgpt
