// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gpu/check/Report.h"

#include "engine/session/Device.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace nextgpt::gpu {

/// What every check is told.
struct Setting {
    std::string deviceWish = "cuda"; ///< as the program's --device
    ChosenDevice device;
    std::filesystem::path data;     ///< tests/data
    std::filesystem::path bundle;   ///< the pocket bundle
    std::filesystem::path work;     ///< a folder for what is made
    bool tiny = false;              ///< sizes for the dry run on a CPU
    int count = 0;                  ///< how often, where a check repeats something; 0: its own number
    std::int64_t mebibytes = 0;     ///< the cap of the allocator, or what `hold` leaves to others
    std::vector<std::string> names; ///< a selection, where a check has one

    bool isCuda() const { return device.device.is_cuda(); }
};

/// Device, driver, memory, and how long opening it takes.
void checkDevice(const Setting& setting, Report& report);

/// The machine's two limits: bytes per second of a copy on the device, bf16 operations per second of a large
/// product.
void measureCeilings(const Setting& setting, Report& report);

/// The project's own kernels against libtorch's operators in float64; their time beside the unfused
/// operators'.
void checkKernels(const Setting& setting, Report& report);

/// The candidates for the next token as the device and as the CPU find them, for many logits; the time of one
/// token.
void checkSampler(const Setting& setting, Report& report);

/// Every committed fixture in float32, bfloat16 and float16.
void checkParity(const Setting& setting, Report& report);

/// The pocket bundle's sixteen routes, twice on the device and once on the CPU.
void checkRoutes(const Setting& setting, Report& report);

/// Cancels at random moments: how soon each is acknowledged, and whether memory returns to where it was.
void checkCancels(const Setting& setting, Report& report);

/// Networks that do not fit: the error must be OutOfMemory and the program must go on.
void checkMemory(const Setting& setting, Report& report);

/// The same request again and again, each time in a new session: the same video; and where not, whether a
/// network or the file's encoder differs.
void checkRepeats(const Setting& setting, Report& report);

/// Under a cap of the allocator (--mebibytes, set by PYTORCH_ALLOC_CONF): a network of `names` works or ends
/// in OutOfMemory, and the device computes afterwards.
void checkCapped(const Setting& setting, Report& report);

/// Holds all memory but --mebibytes until stdin ends.
void holdMemory(const Setting& setting, Report& report);

/// A bundle's load and one image while another process holds most of the memory.
void checkBeside(const Setting& setting, Report& report);

/// Networks at true size against their fixtures, and their times. `names` are folders made by references.py.
void timeNetworks(const Setting& setting, Report& report);

} // namespace nextgpt::gpu
