// SPDX-License-Identifier: Apache-2.0
#include "engine/training/parallel/NcclCommunicator.h"
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/ATen.h>

namespace nextgpt::gpu {

namespace {

constexpr std::int64_t kValues = 6LL << 20; ///< of a bucket of gradients

} // namespace

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
    const at::Tensor values = at::randn({kValues}).to(device);
    const at::Tensor wanted = values.clone();
    nccl->sum(values);
    report.check("exchange difference", (values - wanted).abs().max().item<double>(), 0);
    report.figure("exchange bucket", medianSeconds(device, 20, [&] { nccl->sum(values); }), "s");
}

} // namespace nextgpt::gpu
