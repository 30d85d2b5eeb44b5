// SPDX-License-Identifier: Apache-2.0
#include "engine/core/GuardedThread.h"

#include "engine/core/Log.h"

#include <exception>
#include <string>

namespace nextgpt {

namespace {

/// Logging may need the memory that has run out.
void report(std::string_view name, const char* reason) noexcept {
    try {
        log("threads")->critical("{} was ended by an exception: {}", name, reason);
    } catch (...) { // NOLINT: nothing is left to try
    }
}

} // namespace

void guarded(std::string_view name, const std::function<void()>& work) noexcept {
    try {
        work();
    } catch (const std::exception& error) {
        report(name, error.what());
    } catch (...) {
        report(name, "an exception of unknown type");
    }
}

std::jthread guardedThread(std::string_view name, std::function<void(const std::stop_token&)> work) {
    return std::jthread(
        [name, work = std::move(work)](const std::stop_token& stop) { guarded(name, [&] { work(stop); }); });
}

} // namespace nextgpt
