// SPDX-License-Identifier: Apache-2.0
#include "engine/session/DriverFit.h"

#include <array>

namespace nextgpt {

namespace {

/// The first driver of each major version of CUDA for Linux (CUDA Compatibility, "Minor Version
/// Compatibility").
struct FirstDriver {
    int cuda;
    const char* version;
};
constexpr std::array kFirstDrivers{FirstDriver{11, "450.80.02"}, FirstDriver{12, "525.60.13"},
                                   FirstDriver{13, "580.65.06"}};

std::string versionText(int version) {
    return std::to_string(version / 1'000) + '.' + std::to_string(version % 1'000 / 10);
}

} // namespace

std::optional<std::string> driverMismatch(int driver, int runtime) {
    const int wanted = runtime / 1'000;
    if (driver <= 0 || runtime <= 0 || driver / 1'000 >= wanted)
        return std::nullopt;
    std::string needed = "a newer driver";
    for (const FirstDriver& first : kFirstDrivers)
        if (first.cuda == wanted)
            needed = std::string("driver ") + first.version + " or newer";
    return "the NVIDIA driver is too old: it supports CUDA " + versionText(driver) + ", and CUDA " +
           versionText(runtime) + " needs " + needed;
}

} // namespace nextgpt
