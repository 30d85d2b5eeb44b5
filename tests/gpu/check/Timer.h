// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <functional>

namespace nextgpt::gpu {

/// Waits until the device has finished all work; does nothing on a CPU.
void synchronize(at::Device device);

/// Median seconds of `work`, measured by events on the device's stream where it has one, after one warm-up
/// call.
double medianSeconds(at::Device device, int runs, const std::function<void()>& work);

/// Seconds of one call, until the device has finished.
double secondsOf(at::Device device, const std::function<void()>& work);

/// Bytes held by tensors on the device; 0 on a CPU.
std::int64_t bytesInUse(at::Device device);

/// Highest bytesInUse() since resetPeak().
std::int64_t peakBytes(at::Device device);
void resetPeak(at::Device device);

/// Bytes that the driver reports as free; 0 on a CPU.
std::int64_t freeBytes(at::Device device);

/// Gives cached blocks back to the driver.
void emptyCache(at::Device device);

} // namespace nextgpt::gpu
