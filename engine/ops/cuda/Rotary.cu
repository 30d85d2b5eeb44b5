// SPDX-License-Identifier: Apache-2.0
// Rotary position embeddings: one thread per pair of elements.

#include "engine/ops/cuda/Dispatch.cuh"

namespace nextgpt::kernels {

namespace {

constexpr int kThreads = 256;

/// x·cosine + y·sine, rounded to Value three times and never contracted to a fused multiply-add.
template<typename Value>
__device__ Value rotated(Value x, Value cosine, Value y, Value sine) {
    const Value first = fromFloat<Value>(__fmul_rn(toFloat(x), toFloat(cosine)));
    const Value second = fromFloat<Value>(__fmul_rn(toFloat(y), toFloat(sine)));
    return fromFloat<Value>(__fadd_rn(toFloat(first), toFloat(second)));
}

template<typename Value>
__global__ void rotate(NextgptRotary call) {
    const std::int64_t half = call.width / 2;
    std::int64_t rest = static_cast<std::int64_t>(blockIdx.x) * blockDim.x + threadIdx.x;
    const std::int64_t i = rest % half;
    rest /= half;
    const std::int64_t position = rest % call.length;
    rest /= call.length;
    const std::int64_t head = rest % call.heads;
    const std::int64_t batch = rest / call.heads;
    if (batch >= call.batch)
        return;
    const auto* input = static_cast<const Value*>(call.input) + batch * call.inputStrides[0] +
                        head * call.inputStrides[1] + position * call.inputStrides[2];
    auto* output = static_cast<Value*>(call.output) + batch * call.outputStrides[0] +
                   head * call.outputStrides[1] + position * call.outputStrides[2];
    const auto* cosine = static_cast<const Value*>(call.cosine) + position * call.width;
    const auto* sine = static_cast<const Value*>(call.sine) + position * call.width;
    const Value left = input[i];
    const Value right = input[i + half];
    output[i] = rotated(left, cosine[i], fromFloat<Value>(-toFloat(right)), sine[i]);
    output[i + half] = rotated(right, cosine[i + half], left, sine[i + half]);
}

} // namespace

} // namespace nextgpt::kernels

extern "C" int nextgpt_rotary(const NextgptRotary* call) {
    using namespace nextgpt::kernels;
    if (const cudaError_t error = selectDevice(call->device); error != cudaSuccess)
        return error;
    const std::int64_t pairs = call->batch * call->heads * call->length * (call->width / 2);
    const std::int64_t blocks = (pairs + kThreads - 1) / kThreads;
    if (call->width % 2 != 0 || blocks < 1 || blocks > 0x7fffffff)
        return cudaErrorInvalidValue;
    return visitDtype(call->dtype, [&](auto value) -> cudaError_t {
        rotate<decltype(value)>
            <<<static_cast<unsigned>(blocks), kThreads, 0, static_cast<cudaStream_t>(call->stream)>>>(*call);
        return cudaGetLastError();
    });
}
