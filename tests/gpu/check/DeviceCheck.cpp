// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/cuda/KernelLibrary.h"
#include "engine/tools/process/SystemInfo.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/Context.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/sum.h>

namespace nextgpt::gpu {

void checkDevice(const Setting& setting, Report& report) {
    const at::Device device = setting.device.device;
    report.note("device", setting.device.title);
    const auto machine = tools::readSystemInfo();
    report.note("processor", machine.processor);
    report.note("system", machine.system);
    report.note("driver", machine.nvidiaDriver);
    report.figure("cores", machine.cores, "");
    report.figure("compute_capability", setting.device.computeCapability, "");
    report.figure("memory_total", static_cast<double>(setting.device.memoryBytes), "bytes");
    const double first = secondsOf(device, [&] { at::ones({16}, device).sum(); });
    report.figure("first_kernel", first, "s");
    report.figure("memory_free", static_cast<double>(freeBytes(device)), "bytes");
    const double sum = at::ones({1000}, device).sum().item<double>();
    report.require("device_computes",
                   sum == 1000.0 ? std::nullopt : std::optional("1000 ones sum to " + std::to_string(sum)));
    if (!setting.isCuda())
        return;
    report.require("own_kernels_open", kernelLibrary() != nullptr
                                           ? std::nullopt
                                           : std::optional<std::string>("libnextgpt_cuda.so is not open"));
    report.note("cudnn", std::to_string(at::detail::getCUDAHooks().versionCuDNN()));
    report.note("cuda_runtime", std::to_string(at::detail::getCUDAHooks().versionCUDART()));
}

} // namespace nextgpt::gpu
