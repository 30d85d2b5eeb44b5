// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace nextgpt::tools {

/// What the operating system tells about this machine, in plain values.
struct Machine {
    std::string system;    ///< PRETTY_NAME of os-release
    std::string processor; ///< model name
    int cores = 0;
    std::string vectorUnits; ///< "avx2 avx512f amx_bf16", of the ones libtorch uses
    std::int64_t memoryBytes = 0;
    std::int64_t availableBytes = 0;
    std::string nvidiaDriver; ///< empty where no driver answers
};

Machine describeMachine();

/// Highest resident size of this process so far, bytes.
std::int64_t peakMemoryBytes();

/// Today in UTC as 2026-11-30.
std::string today();

} // namespace nextgpt::tools
