// SPDX-License-Identifier: Apache-2.0
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

/// Starts the program once more with a short GOMP_SPINCOUNT, unless the environment says already how threads
/// wait; returns where that is not possible. To be called first in main.
///
/// OpenMP reads it while libraries are loaded, before main. By default its threads wait for each other by
/// spinning for a millisecond and more: on a machine whose two cores are busy, each waits for one that is not
/// running, and an image takes 7.8 s; with 10,000 turns 3.5 s, without any 1.7 s. On a quiet machine the
/// same image takes 0.33, 0.32 and 0.63 s.
void setThreadWaitPolicy(char** argv);

} // namespace nextgpt::tools
