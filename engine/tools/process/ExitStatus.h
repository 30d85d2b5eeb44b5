// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace nextgpt::tools {

/// Exit statuses shared by all commands: GNU's conventions, and 128 + SIGINT for a cancelled command.
inline constexpr int kSuccess = 0;
inline constexpr int kFailure = 1;
inline constexpr int kUsage = 2;
inline constexpr int kCancelled = 130;

} // namespace nextgpt::tools
