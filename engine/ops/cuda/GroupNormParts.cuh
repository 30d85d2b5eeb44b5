// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shared by both memory layouts of group normalisation.

#include "engine/ops/cuda/Dispatch.cuh"

#include <algorithm>

namespace nextgpt::kernels {

inline constexpr int kGroupNormThreads = 256; ///< of a block
inline constexpr int kBlocksWanted = 4 * 132; ///< enough blocks to fill a large GPU a few times
inline constexpr int kRowsPerThread = 4;      ///< minimum number of positions per thread

/// Sizes passed to the kernels.
struct GroupNormShape {
    int channels = 0;
    int groups = 0;
    int perGroup = 0; ///< channels of a group
    int chunks = 0;   ///< partial sums of a group
    std::int64_t positions = 0;
    std::int64_t chunk = 0; ///< positions (channels last) or values (channels first) of a partial sum
    float epsilon = 0;
};

/// The arrays that the second pass reads and writes.
template<typename Value>
struct GroupNormPlanes {
    const Value* input;
    Value* output;
    const Value* weight;
    const Value* bias;
    const float2* partial;
};

template<bool withSilu>
__device__ float activated(float value) {
    return withSilu ? value / (1.0F + __expf(-value)) : value;
}

/// Sums over the block in a fixed order; the result is valid in thread 0. `scratch` has one float2 per warp.
__device__ inline float2 blockSum(float2 value, float2* scratch) {
    value.x = warpSum(value.x);
    value.y = warpSum(value.y);
    const int lane = threadIdx.x % kWarp;
    if (lane == 0)
        scratch[threadIdx.x / kWarp] = value;
    __syncthreads();
    if (threadIdx.x < kWarp) {
        const int warps = static_cast<int>(blockDim.x) / kWarp;
        value = lane < warps ? scratch[lane] : float2{0, 0};
        value.x = warpSum(value.x);
        value.y = warpSum(value.y);
    }
    return value;
}

/// Mean and 1/deviation of one group from its partial sums; the whole warp takes part. Sums are of (value -
/// shift), which avoids cancellation if the mean is far from zero.
__device__ inline float2 momentsOf(const float2* partial, const GroupNormShape& shape, float shift) {
    float2 sum{0, 0};
    for (int i = static_cast<int>(threadIdx.x) % kWarp; i < shape.chunks; i += kWarp) {
        sum.x += partial[i].x;
        sum.y += partial[i].y;
    }
    const float count = static_cast<float>(shape.perGroup) * static_cast<float>(shape.positions);
    const float mean = warpSum(sum.x) / count;
    const float variance = fmaxf(warpSum(sum.y) / count - mean * mean, 0.0F);
    return {mean + shift, rsqrtf(variance + shape.epsilon)};
}

inline std::int64_t divided(std::int64_t value, std::int64_t by) {
    return (value + by - 1) / by;
}

} // namespace nextgpt::kernels
