// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/ops/cuda/GroupNormParts.cuh"

namespace nextgpt::kernels {

// Channels first: [B, C, positions]. A group is a contiguous run of perGroup·positions values.

template<typename Value, int width>
__global__ void sumChannelsFirst(const Value* input, float2* partial, GroupNormShape shape) {
    __shared__ float2 scratch[kWarp];
    const std::int64_t count = shape.perGroup * shape.positions;
    const Value* group = input + blockIdx.y * count;
    const float shift = toFloat(group[0]);
    const std::int64_t begin = blockIdx.x * shape.chunk;
    const std::int64_t end = min(begin + shape.chunk, count);
    float2 sum{0, 0};
#pragma unroll 4
    for (std::int64_t at = begin + threadIdx.x * width; at < end; at += blockDim.x * width) {
        const auto loaded = *reinterpret_cast<const Vector<Value, width>*>(group + at);
#pragma unroll
        for (int i = 0; i < width; ++i) {
            const float value = toFloat(loaded.values[i]) - shift;
            sum.x += value;
            sum.y = fmaf(value, value, sum.y);
        }
    }
    sum = blockSum(sum, scratch);
    if (threadIdx.x == 0)
        partial[blockIdx.y * shape.chunks + blockIdx.x] = sum;
}

template<typename Value, int width, bool withSilu>
__global__ void applyChannelsFirst(GroupNormPlanes<Value> planes, GroupNormShape shape) {
    __shared__ float2 moments;
    const std::int64_t count = shape.perGroup * shape.positions;
    const Value* group = planes.input + blockIdx.y * count;
    if (threadIdx.x < kWarp) {
        const float2 found = momentsOf(planes.partial + blockIdx.y * shape.chunks, shape, toFloat(group[0]));
        if (threadIdx.x == 0)
            moments = found;
    }
    __syncthreads();
    const float2 moment = moments;
    const int firstChannel = static_cast<int>(blockIdx.y) % shape.groups * shape.perGroup;
    Value* result = planes.output + blockIdx.y * count;
    const std::int64_t stride = static_cast<std::int64_t>(gridDim.x) * blockDim.x * width;
#pragma unroll 2
    for (std::int64_t at = (static_cast<std::int64_t>(blockIdx.x) * blockDim.x + threadIdx.x) * width;
         at < count; at += stride) {
        const int channel = firstChannel + static_cast<int>(at / shape.positions); // width divides positions
        const float scale = moment.y * toFloat(planes.weight[channel]);
        const float base = toFloat(planes.bias[channel]) - moment.x * scale;
        const auto loaded = *reinterpret_cast<const Vector<Value, width>*>(group + at);
        Vector<Value, width> stored;
#pragma unroll
        for (int i = 0; i < width; ++i)
            stored.values[i] =
                fromFloat<Value>(activated<withSilu>(fmaf(toFloat(loaded.values[i]), scale, base)));
        *reinterpret_cast<Vector<Value, width>*>(result + at) = stored;
    }
}

/// Launches both passes over [B, C, positions].
struct GroupNormChannelsFirst {
    template<typename Value, int width, bool withSilu>
    static cudaError_t run(const NextgptGroupNorm& call, GroupNormShape shape,
                           const GroupNormPlanes<Value>& planes, cudaStream_t stream) {
        const std::int64_t count = shape.perGroup * shape.positions;
        shape.chunk = divided(divided(count, shape.chunks), width) * width;
        const dim3 sums(shape.chunks, static_cast<unsigned>(call.batch * call.groups));
        sumChannelsFirst<Value, width><<<sums, kGroupNormThreads, 0, stream>>>(
            planes.input, reinterpret_cast<float2*>(call.workspace), shape);
        const std::int64_t most =
            divided(count, static_cast<std::int64_t>(kGroupNormThreads) * width * kRowsPerThread);
        const auto blocks = std::clamp<std::int64_t>(2 * kBlocksWanted / sums.y, 1, most);
        applyChannelsFirst<Value, width, withSilu>
            <<<dim3(static_cast<unsigned>(blocks), sums.y), kGroupNormThreads, 0, stream>>>(planes, shape);
        return cudaGetLastError();
    }
};

} // namespace nextgpt::kernels
