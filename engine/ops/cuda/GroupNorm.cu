// SPDX-License-Identifier: Apache-2.0
// Group normalisation with an optional SiLU in two passes over memory: moments of each group, then the
// result. Every sum has a fixed order (no atomics), so the same input gives the same bits.

#include "engine/ops/cuda/Dispatch.cuh"

#include <algorithm>

namespace nextgpt::kernels {

namespace {

constexpr int kThreads = 256;
constexpr int kMostChunks = 64;                 ///< partial sums of one group
constexpr int kBlocksWanted = 4 * 132;          ///< enough blocks to fill a large card a few times
constexpr int kRowsPerThread = 4;               ///< least number of positions worth a thread of their own
constexpr std::int64_t kSharedLimit = 48 << 10; ///< bytes that every block may have

/// Sizes as the kernels want them.
struct Shape {
    int channels = 0;
    int groups = 0;
    int perGroup = 0; ///< channels of a group
    int chunks = 0;   ///< partial sums of a group
    std::int64_t positions = 0;
    std::int64_t chunk = 0; ///< positions (channels last) or values (channels first) of a partial sum
    float epsilon = 0;
};

template<bool withSilu>
__device__ float activated(float value) {
    return withSilu ? value / (1.0F + __expf(-value)) : value;
}

/// Sums over the block in a fixed order; the result is valid in thread 0. `scratch` has one float2 a warp.
__device__ float2 blockSum(float2 value, float2* scratch) {
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

/// Mean and 1/deviation of one group from its partial sums; the whole warp takes part. Sums are of value -
/// shift, which keeps the difference of squares accurate where the mean is far from zero.
__device__ float2 momentsOf(const float2* partial, const Shape& shape, float shift) {
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

// Channels last: [B, positions, C]. A thread keeps its `width` channels and walks over positions; a block
// holds blockDim / (C / width) positions side by side, so that a warp reads memory in one piece.

template<typename Value, int width>
__global__ void sumChannelsLast(const Value* input, float2* partial, Shape shape) {
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

/// What a kernel of the second pass reads and writes.
template<typename Value>
struct Planes {
    const Value* input;
    Value* output;
    const Value* weight;
    const Value* bias;
    const float2* partial;
};

template<typename Value, int width, bool withSilu>
__global__ void applyChannelsLast(Planes<Value> planes, Shape shape) {
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
        Vector<Value, width> made;
#pragma unroll
        for (int i = 0; i < width; ++i)
            made.values[i] =
                fromFloat<Value>(activated<withSilu>(fmaf(toFloat(loaded.values[i]), scale[i], base[i])));
        *reinterpret_cast<Vector<Value, width>*>(result + at) = made;
    }
}

// Channels first: [B, C, positions]. A group is one dense run of perGroup·positions values.

template<typename Value, int width>
__global__ void sumChannelsFirst(const Value* input, float2* partial, Shape shape) {
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
__global__ void applyChannelsFirst(Planes<Value> planes, Shape shape) {
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
        Vector<Value, width> made;
#pragma unroll
        for (int i = 0; i < width; ++i)
            made.values[i] =
                fromFloat<Value>(activated<withSilu>(fmaf(toFloat(loaded.values[i]), scale, base)));
        *reinterpret_cast<Vector<Value, width>*>(result + at) = made;
    }
}

std::int64_t divided(std::int64_t value, std::int64_t by) {
    return (value + by - 1) / by;
}

bool isAligned(const NextgptGroupNorm& call) {
    const auto all =
        reinterpret_cast<std::uintptr_t>(call.input) | reinterpret_cast<std::uintptr_t>(call.output);
    return all % 16 == 0;
}

/// Partial sums of a group: enough to fill the card, but no chunk so short that starting it costs more.
int chunksOf(const NextgptGroupNorm& call) {
    const bool last = call.layout == NextgptChannelsLast;
    const std::int64_t units = last ? call.batch : call.batch * call.groups;
    const std::int64_t values = call.channels * call.positions / (last ? 1 : call.groups);
    const std::int64_t wanted = divided(kBlocksWanted, units);
    const std::int64_t worth = std::max<std::int64_t>(1, values / (kThreads * 8 * kRowsPerThread));
    return static_cast<int>(std::clamp<std::int64_t>(std::min(wanted, worth), 1, kMostChunks));
}

/// Values of one access: 16 bytes where every row begins at a multiple of that, else one value.
int widthOf(const NextgptGroupNorm& call) {
    const int width = call.dtype == NextgptFloat32 ? kPerAccess<float> : kPerAccess<__half>;
    const std::int64_t run = call.layout == NextgptChannelsLast ? call.channels : call.positions;
    return isAligned(call) && run % width == 0 ? width : 1;
}

bool isSupported(const NextgptGroupNorm& call) {
    constexpr std::int64_t kMostThreads = 1024;
    constexpr std::int64_t kMostBlocks = 65'535; // along the grid's second axis
    const bool fits = call.layout == NextgptChannelsFirst ||
                      (call.channels / widthOf(call) <= kMostThreads &&
                       call.channels * static_cast<std::int64_t>(sizeof(float2)) <= kSharedLimit);
    return call.batch > 0 && call.groups > 0 && call.positions > 0 && call.channels > 0 &&
           call.channels % call.groups == 0 && call.batch * call.groups <= kMostBlocks && fits;
}

struct ChannelsLast {
    template<typename Value, int width, bool withSilu>
    static cudaError_t run(const NextgptGroupNorm& call, Shape shape, const Planes<Value>& planes,
                           cudaStream_t stream) {
        const int vectors = shape.channels / width;
        const int rows = std::max(1, kThreads / vectors);
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

struct ChannelsFirst {
    template<typename Value, int width, bool withSilu>
    static cudaError_t run(const NextgptGroupNorm& call, Shape shape, const Planes<Value>& planes,
                           cudaStream_t stream) {
        const std::int64_t count = shape.perGroup * shape.positions;
        shape.chunk = divided(divided(count, shape.chunks), width) * width;
        const dim3 sums(shape.chunks, static_cast<unsigned>(call.batch * call.groups));
        sumChannelsFirst<Value, width>
            <<<sums, kThreads, 0, stream>>>(planes.input, reinterpret_cast<float2*>(call.workspace), shape);
        const std::int64_t most =
            divided(count, static_cast<std::int64_t>(kThreads) * width * kRowsPerThread);
        const auto blocks = std::clamp<std::int64_t>(2 * kBlocksWanted / sums.y, 1, most);
        applyChannelsFirst<Value, width, withSilu>
            <<<dim3(static_cast<unsigned>(blocks), sums.y), kThreads, 0, stream>>>(planes, shape);
        return cudaGetLastError();
    }
};

template<typename Layout, typename Value, int width>
cudaError_t runWithActivation(const NextgptGroupNorm& call, const Shape& shape) {
    const Planes<Value> planes{static_cast<const Value*>(call.input), static_cast<Value*>(call.output),
                               static_cast<const Value*>(call.weight), static_cast<const Value*>(call.bias),
                               reinterpret_cast<const float2*>(call.workspace)};
    auto* const stream = static_cast<cudaStream_t>(call.stream);
    return call.activation == NextgptSilu
               ? Layout::template run<Value, width, true>(call, shape, planes, stream)
               : Layout::template run<Value, width, false>(call, shape, planes, stream);
}

template<typename Layout>
cudaError_t runLayout(const NextgptGroupNorm& call, const Shape& shape) {
    return visitDtype(call.dtype, [&](auto value) {
        using Value = decltype(value);
        constexpr int kWidth = kPerAccess<Value>;
        if (widthOf(call) == kWidth)
            return runWithActivation<Layout, Value, kWidth>(call, shape);
        return runWithActivation<Layout, Value, 1>(call, shape);
    });
}

} // namespace

} // namespace nextgpt::kernels

extern "C" {

std::int64_t nextgpt_group_norm_workspace(const NextgptGroupNorm* call) {
    using namespace nextgpt::kernels;
    return isSupported(*call) ? 2 * call->batch * call->groups * chunksOf(*call) : 0;
}

int nextgpt_group_norm(const NextgptGroupNorm* call) {
    using namespace nextgpt::kernels;
    if (!isSupported(*call))
        return cudaErrorInvalidValue;
    if (const cudaError_t error = selectDevice(call->device); error != cudaSuccess)
        return error;
    Shape shape;
    shape.channels = static_cast<int>(call->channels);
    shape.groups = static_cast<int>(call->groups);
    shape.perGroup = static_cast<int>(call->channels / call->groups);
    shape.chunks = chunksOf(*call);
    shape.positions = call->positions;
    shape.epsilon = static_cast<float>(call->epsilon);
    return call->layout == NextgptChannelsLast ? runLayout<ChannelsLast>(*call, shape)
                                               : runLayout<ChannelsFirst>(*call, shape);
}

} // extern "C"
