// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <string>
#include <vector>

namespace nextgpt {

/// A compute device and its properties.
struct ChosenDevice {
    at::Device device = at::kCPU;
    std::string title;            ///< "CPU" or the name of the GPU
    int computeCapability = 0;    ///< of a GPU: 75 for Turing's 7.5, 90 for Hopper's 9.0
    std::int64_t memoryBytes = 0; ///< total memory of a GPU
};

/// A GPU as the NVIDIA driver describes it.
struct InstalledGpu {
    std::string name; ///< "NVIDIA H100 80GB HBM3"
    std::int64_t memoryBytes = 0;
};

/// The GPUs that the NVIDIA driver lists; none without a working driver.
std::vector<InstalledGpu> installedGpus();

/// Selects a device: "auto" (the first GPU, or the CPU without a working driver), "cpu", "cuda" (the first
/// GPU) or "cuda:N". Loads the CUDA part of libtorch and the project's own kernels if a driver is found;
/// float32 is then computed without TF32, and cuDNN's algorithms are deterministic. Throws DeviceUnavailable
/// with the reason, and RequestInvalid for any other name.
ChosenDevice chooseDevice(const std::string& name);

} // namespace nextgpt
