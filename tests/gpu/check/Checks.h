// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gpu/check/Report.h"

#include "engine/session/Device.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace nextgpt::gpu {

/// The parameters of every check.
struct Setting {
    std::string deviceWish = "cuda"; ///< as the program's --device
    ChosenDevice device;
    std::filesystem::path data;     ///< tests/data
    std::filesystem::path bundle;   ///< the pocket bundle
    std::filesystem::path work;     ///< a folder for output
    bool tiny = false;              ///< sizes for the dry run on a CPU
    int count = 0;                  ///< repetitions of checks that repeat; 0: the check's default
    std::int64_t mebibytes = 0;     ///< the allocator's cap, or the memory that `hold` leaves
    std::vector<std::string> names; ///< the selected networks

    bool isCuda() const { return device.device.is_cuda(); }
};

/// Device, driver, memory, and how long opening it takes.
void checkDevice(const Setting& setting, Report& report);

/// The machine's two limits: bytes per second of a copy on the device, and bfloat16 operations per second of
/// a large matrix product.
void measureCeilings(const Setting& setting, Report& report);

/// The project's own kernels against libtorch's operators in float64, and the times of both.
void checkKernels(const Setting& setting, Report& report);

/// The candidates for the next token on the device and on the CPU, for many logits; the time of one token.
void checkSampler(const Setting& setting, Report& report);

/// NCCL with the device as its only process: it opens, sums on the device, and how long that takes.
void checkExchange(const Setting& setting, Report& report);

/// Every committed fixture in float32, bfloat16 and float16.
void checkParity(const Setting& setting, Report& report);

/// The pocket bundle's sixteen routes, twice on the device and once on the CPU.
void checkRoutes(const Setting& setting, Report& report);

/// Cancels at random times: how soon each is acknowledged, and whether memory returns to its initial level.
void checkCancels(const Setting& setting, Report& report);

/// Networks that do not fit: the error must be OutOfMemory, and the program must continue to work.
void checkMemory(const Setting& setting, Report& report);

/// The same request in several new sessions must give the same video; otherwise it reports whether a network
/// or the file's encoder differs.
void checkRepeats(const Setting& setting, Report& report);

/// Under a cap of the allocator (--mebibytes, set by PYTORCH_ALLOC_CONF), each network of `names` works or
/// fails with OutOfMemory, and the device works afterwards.
void checkCapped(const Setting& setting, Report& report);

/// Holds all memory but --mebibytes until stdin ends.
void holdMemory(const Setting& setting, Report& report);

/// Loads a bundle and generates one image while another process holds most of the memory.
void checkBeside(const Setting& setting, Report& report);

/// Networks at true size against their fixtures, and their times. `names` are folders written by
/// references.py.
void timeNetworks(const Setting& setting, Report& report);

} // namespace nextgpt::gpu
