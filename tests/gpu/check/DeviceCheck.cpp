// SPDX-License-Identifier: Apache-2.0
#include "engine/ops/cuda/KernelLibrary.h"
#include "engine/tools/process/SystemInfo.h"
#include "engine/training/parallel/NcclCommunicator.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/ATen.h>

namespace nextgpt::gpu {

namespace {

constexpr std::int64_t kBucketValues = 6LL << 20; ///< of a bucket of gradients

} // namespace

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

void checkExchange(const Setting& setting, Report& report) {
    if (!setting.isCuda()) {
        report.note("exchange", "skipped: NCCL needs a GPU");
        return;
    }
    const at::Device device = setting.device.device;
    SingleProcess alone;
    const auto nccl = NcclCommunicator::open(alone, device);
    if (!nccl) {
        report.require("exchange", "NCCL cannot be opened");
        return;
    }
    at::manual_seed(23);
    const at::Tensor values = at::randn({kBucketValues}).to(device);
    const at::Tensor wanted = values.clone();
    nccl->sum(values);
    report.check("exchange difference", (values - wanted).abs().max().item<double>(), 0);
    report.figure("exchange bucket", medianSeconds(device, 20, [&] { nccl->sum(values); }), "s");
}

} // namespace nextgpt::gpu
