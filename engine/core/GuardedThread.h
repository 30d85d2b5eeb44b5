// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>
#include <thread>

namespace nextgpt {

/// Calls `work`. An exception of any type, std::bad_alloc included, ends only the work: it is logged with
/// `name`. Every thread of the program runs inside this function, because an exception that leaves a thread
/// ends the program.
void guarded(std::string_view name, const std::function<void()>& work) noexcept;

/// Starts a thread that runs `work` guarded. `name` is a literal.
std::jthread guardedThread(std::string_view name, std::function<void(const std::stop_token&)> work);

} // namespace nextgpt
