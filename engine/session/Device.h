// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/core/Device.h>

#include <string>

namespace nextgpt {

struct ChosenDevice {
    at::Device device = at::kCPU;
    std::string title; ///< "CPU" or the card's name
};

/// "auto" (the first card where a driver answers, else the CPU), "cpu" or "cuda:N". CUDA's half of libtorch
/// is loaded here, and only where a driver answers. Throws DeviceUnavailable saying what was missing, and
/// RequestInvalid for any other word.
ChosenDevice chooseDevice(const std::string& wish);

} // namespace nextgpt
