// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>

namespace nextgpt {

/// While it exists, calls on this thread that wait or read for long end with Stopped (request/Job.h) soon
/// after a stop is requested. For work below interfaces that take no Job.
class InterruptionScope {
public:
    explicit InterruptionScope(std::stop_token token);
    ~InterruptionScope();
    InterruptionScope(const InterruptionScope&) = delete;
    InterruptionScope& operator=(const InterruptionScope&) = delete;

private:
    std::stop_token m_outer; ///< of the enclosing scope
};

/// True if this thread's innermost scope is asked to stop.
bool isInterrupted();

/// Throws Stopped if isInterrupted().
void throwIfInterrupted();

} // namespace nextgpt
