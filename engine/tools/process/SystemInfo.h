// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>

namespace nextgpt::tools {

/// Properties of this computer, as reported by the operating system.
struct SystemInfo {
    std::string system;      ///< PRETTY_NAME of os-release
    std::string processor;   ///< model name
    int cores = 0;           ///< logical processors
    std::string vectorUnits; ///< those that libtorch uses, e.g. "avx2 avx512f amx_bf16"
    std::int64_t memoryBytes = 0;
    std::int64_t availableBytes = 0;
    std::string nvidiaDriver; ///< version line; empty without a driver
};

/// Reads /etc/os-release and /proc; fields that cannot be read stay empty or 0.
SystemInfo readSystemInfo();

/// Its fields as snake_case keys, for --check and for benchmark results.
nlohmann::json toJson(const SystemInfo& info);

/// Peak resident set size of this process in bytes.
std::int64_t peakMemoryBytes();

/// The current date in UTC, e.g. "2026-11-30".
std::string today();

} // namespace nextgpt::tools
