// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/ops/cuda/GroupNormParts.cuh"

namespace nextgpt::kernels {

// Channels last: [B, positions, C]. A thread keeps its `width` channels and walks over positions; a block
// holds blockDim / (C / width) positions side by side, so that a warp reads contiguous memory.

template<typename Value, int width>
__global__ void sumChannelsLast(const Value* input, float2* partial, GroupNormShape shape) {
    extern __shared__ float2 sums[]; // [rows, C]
    const int vectors = shape.channels / width;
    const int rows = static_cast<int>(blockDim.x) / vectors;
    const int row = static_cast<int>(threadIdx.x) / vectors;
    const int first = static_cast<int>(threadIdx.x) % vectors * width;
    const Value* image = input + blockIdx.y * shape.positions * shape.channels;
    if (row < rows) {
        float shift[width];
        float2 sum[width];
#pragma unroll
        for (int i = 0; i < width; ++i) {
            shift[i] = toFloat(image[(first + i) / shape.perGroup * shape.perGroup]);
            sum[i] = {0, 0};
        }
        const std::int64_t begin = blockIdx.x * shape.chunk;
        const std::int64_t end = min(begin + shape.chunk, shape.positions);
#pragma unroll 4
        for (std::int64_t position = begin + row; position < end; position += rows) {
            const auto loaded =
                *reinterpret_cast<const Vector<Value, width>*>(image + position * shape.channels + first);
#pragma unroll
            for (int i = 0; i < width; ++i) {
                const float value = toFloat(loaded.values[i]) - shift[i];
                sum[i].x += value;
                sum[i].y = fmaf(value, value, sum[i].y);
            }
        }
#pragma unroll
        for (int i = 0; i < width; ++i)
            sums[row * shape.channels + first + i] = sum[i];
    }
    __syncthreads();
    const int lane = static_cast<int>(threadIdx.x) % kWarp;
    const int warps = static_cast<int>(blockDim.x) / kWarp;
    for (int group = static_cast<int>(threadIdx.x) / kWarp; group < shape.groups; group += warps) {
        float2 sum{0, 0};
        for (int i = lane; i < rows * shape.perGroup; i += kWarp) {
            const float2 one =
                sums[i / shape.perGroup * shape.channels + group * shape.perGroup + i % shape.perGroup];
            sum.x += one.x;
            sum.y += one.y;
        }
        sum.x = warpSum(sum.x);
        sum.y = warpSum(sum.y);
        if (lane == 0)
            partial[(blockIdx.y * shape.groups + group) * shape.chunks + blockIdx.x] = sum;
    }
}

template<typename Value, int width, bool withSilu>
__global__ void applyChannelsLast(GroupNormPlanes<Value> planes, GroupNormShape shape) {
    extern __shared__ float2 moments[]; // [groups]
    const int vectors = shape.channels / width;
    const int rows = static_cast<int>(blockDim.x) / vectors;
    const int row = static_cast<int>(threadIdx.x) / vectors;
    const int first = static_cast<int>(threadIdx.x) % vectors * width;
    const std::int64_t offset = blockIdx.y * shape.positions * shape.channels;
    const Value* image = planes.input + offset;
    const int warps = static_cast<int>(blockDim.x) / kWarp;
    for (int group = static_cast<int>(threadIdx.x) / kWarp; group < shape.groups; group += warps) {
        const float2 found = momentsOf(planes.partial + (blockIdx.y * shape.groups + group) * shape.chunks,
                                       shape, toFloat(image[group * shape.perGroup]));
        if (threadIdx.x % kWarp == 0)
            moments[group] = found;
    }
    __syncthreads();
    if (row >= rows)
        return;
    float scale[width];
    float base[width];
#pragma unroll
    for (int i = 0; i < width; ++i) {
        const float2 moment = moments[(first + i) / shape.perGroup];
        scale[i] = moment.y * toFloat(planes.weight[first + i]);
        base[i] = toFloat(planes.bias[first + i]) - moment.x * scale[i];
    }
    Value* result = planes.output + offset;
    const std::int64_t stride = static_cast<std::int64_t>(gridDim.x) * rows;
#pragma unroll 2
    for (std::int64_t position = blockIdx.x * rows + row; position < shape.positions; position += stride) {
        const std::int64_t at = position * shape.channels + first;
        const auto loaded = *reinterpret_cast<const Vector<Value, width>*>(image + at);
        Vector<Value, width> stored;
#pragma unroll
        for (int i = 0; i < width; ++i)
            stored.values[i] =
                fromFloat<Value>(activated<withSilu>(fmaf(toFloat(loaded.values[i]), scale[i], base[i])));
        *reinterpret_cast<Vector<Value, width>*>(result + at) = stored;
    }
}

/// Launches both passes over [B, positions, C].
struct GroupNormChannelsLast {
    template<typename Value, int width, bool withSilu>
    static cudaError_t run(const NextgptGroupNorm& call, GroupNormShape shape,
                           const GroupNormPlanes<Value>& planes, cudaStream_t stream) {
        const int vectors = shape.channels / width;
        const int rows = std::max(1, kGroupNormThreads / vectors);
        const int threads = static_cast<int>(divided(vectors * rows, kWarp)) * kWarp;
        const std::size_t shared =
            sizeof(float2) * static_cast<std::size_t>(threads / vectors) * shape.channels;
        shape.chunk = divided(shape.positions, shape.chunks);
        const dim3 sums(shape.chunks, static_cast<unsigned>(call.batch));
        sumChannelsLast<Value, width><<<sums, threads, shared, stream>>>(
            planes.input, reinterpret_cast<float2*>(call.workspace), shape);
        const std::int64_t most = divided(shape.positions, static_cast<std::int64_t>(rows) * kRowsPerThread);
        const auto blocks = std::clamp<std::int64_t>(2 * kBlocksWanted / call.batch, 1, most);
        applyChannelsLast<Value, width, withSilu>
            <<<dim3(static_cast<unsigned>(blocks), sums.y), threads, sizeof(float2) * shape.groups, stream>>>(
                planes, shape);
        return cudaGetLastError();
    }
};

} // namespace nextgpt::kernels
