// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace nextgpt {

/// A named logger ("weights", "worker", …) that shares the default logger's sinks; made at first use. Logs
/// are English, carry codes, counts and durations, and never a person's words.
std::shared_ptr<spdlog::logger> log(const std::string& name);

} // namespace nextgpt
