// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>

#include <cstdint>

namespace nextgpt {

/// Device properties that determine dtypes.
struct DeviceTraits {
    at::DeviceType type = at::kCPU;
    int computeCapability = 0; ///< of a CUDA device: 75 for Turing's 7.5, 90 for Hopper's 9.0
};

/// The dtypes in which a bundle's networks are stored and computed.
struct Precision {
    at::ScalarType core = at::kFloat;     ///< language model, ImageBind and the projections
    at::ScalarType decoders = at::kFloat; ///< denoisers, autoencoders and the vocoder
    bool operator==(const Precision&) const = default;
};

/// Chooses the dtypes for a bundle whose weights take `float32Bytes` in float32:
/// - float32 on the CPU, and for bundles up to 2 GiB, where kernel launches dominate on a GPU;
/// - otherwise float16 for the decoders, as Stable Diffusion, Zeroscope and AudioLDM are published; if it
///   overflows, decodeFinite() decodes again in float32;
/// - and bfloat16, which has float32's range, for the core on devices that support it (compute
///   capability 8.0, Ampere, and above), float16 on older ones.
Precision choosePrecision(const DeviceTraits& device, std::int64_t float32Bytes);

} // namespace nextgpt
