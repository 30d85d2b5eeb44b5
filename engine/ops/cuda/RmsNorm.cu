// SPDX-License-Identifier: Apache-2.0
// Root mean square normalisation: one block per row, which stays in registers between its two uses.

#include "engine/ops/cuda/Dispatch.cuh"

#include <algorithm>

namespace nextgpt::kernels {

namespace {

constexpr int kThreads = 512;
constexpr int kVectors = 4; ///< per thread: rows of up to kThreads · kVectors · 16 bytes

struct Shape {
    int vectors = 0; ///< of a row
    float epsilon = 0;
};

template<typename Value, int width>
__global__ void normalise(const Value* input, Value* output, const Value* weight, Shape shape) {
    using Access = Vector<Value, width>;
    __shared__ float scratch[kWarp];
    const auto* row =
        reinterpret_cast<const Access*>(input) + static_cast<std::int64_t>(blockIdx.x) * shape.vectors;
    Access kept[kVectors];
    float sum = 0;
#pragma unroll
    for (int i = 0; i < kVectors; ++i) {
        const int at = static_cast<int>(threadIdx.x + i * blockDim.x);
        if (at < shape.vectors) {
            kept[i] = row[at];
#pragma unroll
            for (int k = 0; k < width; ++k) {
                const float value = toFloat(kept[i].values[k]);
                sum = fmaf(value, value, sum);
            }
        }
    }
    sum = warpSum(sum);
    const int lane = static_cast<int>(threadIdx.x) % kWarp;
    if (lane == 0)
        scratch[threadIdx.x / kWarp] = sum;
    __syncthreads();
    sum = warpSum(lane < static_cast<int>(blockDim.x) / kWarp ? scratch[lane] : 0.0F);
    const float scale = rsqrtf(sum / static_cast<float>(shape.vectors * width) + shape.epsilon);
    auto* result = reinterpret_cast<Access*>(output) + static_cast<std::int64_t>(blockIdx.x) * shape.vectors;
    const auto* weights = reinterpret_cast<const Access*>(weight);
#pragma unroll
    for (int i = 0; i < kVectors; ++i) {
        const int at = static_cast<int>(threadIdx.x + i * blockDim.x);
        if (at < shape.vectors) {
            const Access scales = weights[at];
            Access stored;
#pragma unroll
            for (int k = 0; k < width; ++k) {
                const Value rounded = fromFloat<Value>(toFloat(kept[i].values[k]) * scale);
                stored.values[k] = fromFloat<Value>(toFloat(rounded) * toFloat(scales.values[k]));
            }
            result[at] = stored;
        }
    }
}

} // namespace

} // namespace nextgpt::kernels

extern "C" {

int nextgpt_rms_norm(const NextgptRmsNorm* call) {
    using namespace nextgpt::kernels;
    if (const cudaError_t error = selectDevice(call->device); error != cudaSuccess)
        return error;
    return visitDtype(call->dtype, [&](auto value) -> cudaError_t {
        using Value = decltype(value);
        constexpr int kWidth = kPerAccess<Value>;
        const auto all = reinterpret_cast<std::uintptr_t>(call->input) |
                         reinterpret_cast<std::uintptr_t>(call->output) |
                         reinterpret_cast<std::uintptr_t>(call->weight);
        const std::int64_t vectors = call->width / kWidth;
        if (all % 16 != 0 || call->width % kWidth != 0 || vectors > kThreads * kVectors || call->rows < 1 ||
            call->rows > 0x7fffffff)
            return cudaErrorInvalidValue;
        const int threads = static_cast<int>(
            std::clamp<std::int64_t>((vectors + kWarp - 1) / kWarp * kWarp, kWarp, kThreads));
        normalise<Value, kWidth>
            <<<static_cast<unsigned>(call->rows), threads, 0, static_cast<cudaStream_t>(call->stream)>>>(
                static_cast<const Value*>(call->input), static_cast<Value*>(call->output),
                static_cast<const Value*>(call->weight),
                Shape{static_cast<int>(vectors), static_cast<float>(call->epsilon)});
        return cudaGetLastError();
    });
}

int nextgpt_cuda_version() {
    return kNextgptCudaVersion;
}

const char* nextgpt_cuda_error(int error) {
    return cudaGetErrorString(static_cast<cudaError_t>(error));
}

} // extern "C"
