// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/process/SystemInfo.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <ctime>
#include <fstream>
#include <sstream>
#include <thread>

namespace nextgpt::tools {

namespace {

/// The value of `key` in a file of "key: value" or "key=value" lines, without quotes; empty if absent.
std::string valueOf(const char* file, const std::string& key, char separator) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const auto cut = line.find(separator);
        if (cut == std::string::npos || line.compare(0, key.size(), key) != 0)
            continue;
        const auto first = line.find_first_not_of(" \t\"", cut + 1);
        const auto last = line.find_last_not_of(" \t\"");
        return first == std::string::npos ? "" : line.substr(first, last - first + 1);
    }
    return {};
}

/// "123 kB" (meaning KiB) → bytes; 0 for an empty text.
std::int64_t bytesFromKib(const std::string& text) {
    return text.empty() ? 0 : std::stoll(text) * 1024;
}

std::string relevantVectorUnits(const std::string& flags) {
    std::istringstream words(flags);
    std::string result;
    for (std::string word; words >> word;)
        for (const char* relevant : {"avx2", "avx512f", "avx512_bf16", "amx_bf16"})
            if (word == relevant)
                result += (result.empty() ? "" : " ") + word;
    return result;
}

} // namespace

SystemInfo readSystemInfo() {
    SystemInfo info;
    info.system = valueOf("/etc/os-release", "PRETTY_NAME", '=');
    info.processor = valueOf("/proc/cpuinfo", "model name", ':');
    info.cores = static_cast<int>(std::thread::hardware_concurrency());
    info.vectorUnits = relevantVectorUnits(valueOf("/proc/cpuinfo", "flags", ':'));
    info.memoryBytes = bytesFromKib(valueOf("/proc/meminfo", "MemTotal", ':'));
    info.availableBytes = bytesFromKib(valueOf("/proc/meminfo", "MemAvailable", ':'));
    info.nvidiaDriver = valueOf("/proc/driver/nvidia/version", "NVRM version", ':');
    return info;
}

nlohmann::json toJson(const SystemInfo& info) {
    return {{"system", info.system},
            {"processor", info.processor},
            {"cores", info.cores},
            {"vector_units", info.vectorUnits},
            {"memory_bytes", info.memoryBytes},
            {"available_bytes", info.availableBytes},
            {"nvidia_driver", info.nvidiaDriver}};
}

std::int64_t peakMemoryBytes() {
    return bytesFromKib(valueOf("/proc/self/status", "VmHWM", ':'));
}

std::string today() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[11];
    std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

} // namespace nextgpt::tools
