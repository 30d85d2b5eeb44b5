// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace nextgpt {

/// What a reader process may use. Processor time is limited per request (limitProcessorTime).
struct SandboxLimits {
    std::int64_t memoryBytes = 0; ///< of address space, in addition to what is mapped now
    std::int64_t fileBytes = 0;   ///< of a file it writes
    int openFiles = 0;            ///< descriptors
};

/// Gives up everything that reading one open file does not need, for the rest of this process's life: no file
/// can be opened, no process started, no connection made, no code mapped. Returns what could not be done on
/// this machine, in words for the log; empty if everything could. Call with one thread.
std::string confineThisProcess(const SandboxLimits& limits);

/// Closes every open file of this process but the standard streams and these two (which may be the same).
void closeAllFilesExcept(int one, int other);

/// Ends this process by SIGXCPU once it has used this much more processor time.
void limitProcessorTime(int seconds);

} // namespace nextgpt
