#pragma once

#include <string_view>

namespace nextgpt::tools {

/// Exit statuses of every command: GNU's habit, and 128 + SIGINT for a cancelled one.
inline constexpr int kSuccess = 0;
inline constexpr int kFailure = 1;
inline constexpr int kUsage = 2;
inline constexpr int kCancelled = 130;

/// True for the words after `nextgpt` that need no display: reply, verify, inspect, benchmark, and the option
/// --check.
bool isCommand(std::string_view word);

/// Runs `nextgpt WORD …`; argv[0] is the program, argv[1] the word. Prints to stdout and stderr, returns the
/// exit status.
int runCommand(int argc, char** argv);

} // namespace nextgpt::tools
