// SPDX-License-Identifier: Apache-2.0
#include "engine/request/Interruption.h"

#include "engine/request/Job.h"

#include <utility>

namespace nextgpt {

namespace {

std::stop_token& current() {
    thread_local std::stop_token token;
    return token;
}

} // namespace

InterruptionScope::InterruptionScope(std::stop_token token)
    : m_outer(std::exchange(current(), std::move(token))) {}

InterruptionScope::~InterruptionScope() {
    current() = std::move(m_outer);
}

bool isInterrupted() {
    return current().stop_requested();
}

void throwIfInterrupted() {
    if (isInterrupted())
        throw Stopped{};
}

} // namespace nextgpt
