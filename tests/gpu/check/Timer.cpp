// SPDX-License-Identifier: Apache-2.0
#include "tests/gpu/check/Timer.h"

#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/Event.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace nextgpt::gpu {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kAggregate = 0; ///< index of the allocator's statistics over all pools

double since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

c10::CachingDeviceAllocator::DeviceStats statistics(at::Device device) {
    return c10::getDeviceAllocator(device.type())->getDeviceStats(device.index());
}

} // namespace

void synchronize(at::Device device) {
    if (!device.is_cpu())
        c10::impl::VirtualGuardImpl(device.type()).synchronizeDevice(device.index());
}

double medianSeconds(at::Device device, int runs, const std::function<void()>& work) {
    work();
    synchronize(device);
    std::vector<double> seconds;
    if (device.is_cpu()) {
        for (int run = 0; run < runs; ++run)
            seconds.push_back(secondsOf(device, work));
        return median(seconds);
    }
    const auto stream = c10::impl::VirtualGuardImpl(device.type()).getStream(device);
    for (int run = 0; run < runs; ++run) {
        c10::Event start(device.type(), c10::EventFlag::BACKEND_DEFAULT);
        c10::Event end(device.type(), c10::EventFlag::BACKEND_DEFAULT);
        start.record(stream);
        work();
        end.record(stream);
        end.synchronize();
        seconds.push_back(start.elapsedTime(end) / 1e3);
    }
    return median(seconds);
}

double secondsOf(at::Device device, const std::function<void()>& work) {
    synchronize(device);
    const auto start = Clock::now();
    work();
    synchronize(device);
    return since(start);
}

std::int64_t bytesInUse(at::Device device) {
    return device.is_cpu() ? 0 : statistics(device).allocated_bytes[kAggregate].current;
}

std::int64_t peakBytes(at::Device device) {
    return device.is_cpu() ? 0 : statistics(device).allocated_bytes[kAggregate].peak;
}

void resetPeak(at::Device device) {
    if (!device.is_cpu())
        c10::getDeviceAllocator(device.type())->resetPeakStats(device.index());
}

std::int64_t freeBytes(at::Device device) {
    if (device.is_cpu())
        return 0;
    return static_cast<std::int64_t>(
        c10::getDeviceAllocator(device.type())->getMemoryInfo(device.index()).first);
}

void emptyCache(at::Device device) {
    if (!device.is_cpu())
        c10::getDeviceAllocator(device.type())->emptyCache();
}

} // namespace nextgpt::gpu
