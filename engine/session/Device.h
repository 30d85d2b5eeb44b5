// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <string>

namespace nextgpt {

struct ChosenDevice {
    at::Device device = at::kCPU;
    std::string title;            ///< "CPU" or the card's name
    int computeCapability = 0;    ///< of a card: 75 for Turing's 7.5, 90 for Hopper's 9.0
    std::int64_t memoryBytes = 0; ///< of a card, in all
};

/// "auto" (the first card where a driver answers, else the CPU), "cpu", "cuda" (the first card) or "cuda:N".
/// CUDA's half of libtorch and the project's own kernels are loaded here, and only where a driver answers;
/// float32 is then computed as float32 (no TF32) and cuDNN's algorithms are chosen so that the same input
/// gives the same bits. Throws DeviceUnavailable saying what was missing, and RequestInvalid for any other
/// word.
ChosenDevice chooseDevice(const std::string& wish);

} // namespace nextgpt
