// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shared by the kernels: vectors of 16 bytes, conversions to float32, reductions over a warp.

#include "engine/ops/cuda/KernelInterface.h"

#include <cuda_bf16.h>
#include <cuda_fp16.h>
#include <cuda_runtime.h>

namespace nextgpt::kernels {

inline constexpr int kWarp = 32;

template<typename Value, int count>
struct alignas(sizeof(Value) * count) Vector {
    Value values[count];
};

/// Number of values in a 16-byte access.
template<typename Value>
inline constexpr int kPerAccess = 16 / static_cast<int>(sizeof(Value));

__device__ inline float toFloat(float value) {
    return value;
}
__device__ inline float toFloat(__half value) {
    return __half2float(value);
}
__device__ inline float toFloat(__nv_bfloat16 value) {
    return __bfloat162float(value);
}

template<typename Value>
__device__ Value fromFloat(float value);
template<>
__device__ inline float fromFloat<float>(float value) {
    return value;
}
template<>
__device__ inline __half fromFloat<__half>(float value) {
    return __float2half_rn(value);
}
template<>
__device__ inline __nv_bfloat16 fromFloat<__nv_bfloat16>(float value) {
    return __float2bfloat16_rn(value);
}

__device__ inline float warpSum(float value) {
    for (int offset = kWarp / 2; offset > 0; offset /= 2)
        value += __shfl_xor_sync(0xffffffffU, value, offset);
    return value;
}

/// Makes the device current for the calling thread; the primary context is the one libtorch uses.
inline cudaError_t selectDevice(int device) {
    int current = -1;
    const cudaError_t error = cudaGetDevice(&current);
    return error != cudaSuccess || current == device ? error : cudaSetDevice(device);
}

/// Calls visit(Value{}) with the C++ type of a NextgptDtype.
template<typename Visit>
cudaError_t visitDtype(std::int32_t dtype, const Visit& visit) {
    switch (dtype) {
    case NextgptFloat32:
        return visit(float{});
    case NextgptFloat16:
        return visit(__half{});
    case NextgptBfloat16:
        return visit(__nv_bfloat16{});
    default:
        return cudaErrorInvalidValue;
    }
}

} // namespace nextgpt::kernels
