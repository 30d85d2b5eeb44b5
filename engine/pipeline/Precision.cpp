// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/Precision.h"

namespace nextgpt {

namespace {

constexpr std::int64_t kSmallBundleBytes = 2LL << 30;
constexpr int kAmpere = 80;

} // namespace

Precision choosePrecision(const DeviceTraits& device, std::int64_t float32Bytes) {
    if (device.type != at::kCUDA || float32Bytes <= kSmallBundleBytes)
        return {.core = at::kFloat, .decoders = at::kFloat};
    return {.core = device.computeCapability >= kAmpere ? at::kBFloat16 : at::kHalf, .decoders = at::kHalf};
}

} // namespace nextgpt
