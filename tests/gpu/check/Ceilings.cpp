// SPDX-License-Identifier: Apache-2.0
#include "tests/gpu/check/Checks.h"
#include "tests/gpu/check/Timer.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/matmul.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/randn.h>

namespace nextgpt::gpu {

namespace {

constexpr int kRuns = 10;

/// Host to device, from ordinary memory and from memory that the driver has pinned.
void measureUpload(const Setting& setting, Report& report) {
    const at::Device device = setting.device.device;
    const std::int64_t bytes = setting.tiny ? 1 << 20 : 1 << 30;
    at::Tensor target = at::empty({bytes}, at::TensorOptions(device).dtype(at::kByte));
    const at::Tensor plain = at::empty({bytes}, at::kByte).fill_(1);
    report.figure("upload_pageable",
                  static_cast<double>(bytes) / medianSeconds(device, 3, [&] { target.copy_(plain); }),
                  "bytes/s");
    if (!setting.isCuda())
        return;
    const at::Tensor pinned = plain.pin_memory();
    report.figure("upload_pinned",
                  static_cast<double>(bytes) / medianSeconds(device, 3, [&] { target.copy_(pinned, true); }),
                  "bytes/s");
}

} // namespace

void measureCeilings(const Setting& setting, Report& report) {
    const at::Device device = setting.device.device;
    const std::int64_t bytes = setting.tiny ? 1 << 20 : 4LL << 30;
    {
        const auto options = at::TensorOptions(device).dtype(at::kByte);
        const at::Tensor from = at::empty({bytes}, options).fill_(1);
        at::Tensor to = at::empty({bytes}, options);
        const double seconds = medianSeconds(device, kRuns, [&] { to.copy_(from); });
        report.figure("ceiling_copy", 2.0 * static_cast<double>(bytes) / seconds, "bytes/s");
    }
    const std::int64_t side = setting.tiny ? 64 : 8192;
    const auto options = at::TensorOptions(device).dtype(at::kBFloat16);
    const at::Tensor left = at::randn({side, side}, options);
    const at::Tensor right = at::randn({side, side}, options);
    at::Tensor product = at::empty({side, side}, options);
    const double seconds = medianSeconds(device, kRuns, [&] { at::mm_out(product, left, right); });
    report.figure("ceiling_bf16", 2.0 * static_cast<double>(side * side * side) / seconds, "FLOP/s");
    measureUpload(setting, report);
}

} // namespace nextgpt::gpu
