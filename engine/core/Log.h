// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace nextgpt {

/// A named logger ("weights", "worker", …) that shares the default logger's sinks; created on first use. Log
/// messages are in English and contain codes, counts and durations, never user text.
std::shared_ptr<spdlog::logger> log(const std::string& name);

} // namespace nextgpt
