// SPDX-License-Identifier: Apache-2.0
#pragma once

// The C interface of libnextgpt_cuda.so: plain pointers, so that the library needs neither libtorch nor a C++
// ABI.

#include <cstdint>

extern "C" {

/// Version of this interface; nextgpt_cuda_version() must return it.
inline constexpr int kNextgptCudaVersion = 2;

enum NextgptDtype : std::int32_t { NextgptFloat32 = 0, NextgptFloat16 = 1, NextgptBfloat16 = 2 };

/// How [B,C,positions] lies in memory: channel by channel (NCHW) or position by position (NHWC).
enum NextgptLayout : std::int32_t { NextgptChannelsFirst = 0, NextgptChannelsLast = 1 };

enum NextgptActivation : std::int32_t { NextgptNone = 0, NextgptSilu = 1 };

/// activation(groupNorm(input)·weight + bias). All pointers are device pointers; input and output are dense,
/// of the same dtype and layout, and do not overlap.
struct NextgptGroupNorm {
    const void* input;
    void* output;
    const void* weight; ///< [channels], dtype of input
    const void* bias;   ///< [channels], dtype of input
    float* workspace;   ///< nextgpt_group_norm_workspace() values
    void* stream;       ///< cudaStream_t
    std::int64_t batch;
    std::int64_t channels;
    std::int64_t positions; ///< product of the spatial axes
    std::int64_t groups;
    double epsilon;
    std::int32_t dtype;
    std::int32_t layout;
    std::int32_t activation;
    std::int32_t device;
};

/// Number of floats of scratch memory; 0 if this shape is not supported.
std::int64_t nextgpt_group_norm_workspace(const NextgptGroupNorm* call);

/// Launches the kernels on the stream. Returns 0 or a cudaError_t.
int nextgpt_group_norm(const NextgptGroupNorm* call);

/// x·rsqrt(mean(x²) + epsilon) over rows of `width` values in float32, rounded to the dtype, times weight.
struct NextgptRmsNorm {
    const void* input; ///< [rows, width], dense
    void* output;
    const void* weight; ///< [width]
    void* stream;
    std::int64_t rows;
    std::int64_t width;
    double epsilon;
    std::int32_t dtype;
    std::int32_t device;
};

/// Returns 0 or a cudaError_t.
int nextgpt_rms_norm(const NextgptRmsNorm* call);

/// Rotates the pairs (i, i + width/2) of each head by the angles of its position, rounded after each product
/// and after the sum, so that the result is bitwise equal to that of separate operators. Strides count
/// elements; the last axis is dense. Input and output do not overlap.
struct NextgptRotary {
    const void* input;  ///< [batch, heads, length, width]
    void* output;       ///< same shape
    const void* cosine; ///< [length, width], dense
    const void* sine;
    void* stream;
    std::int64_t batch;
    std::int64_t heads;
    std::int64_t length;
    std::int64_t width;
    std::int64_t inputStrides[3];
    std::int64_t outputStrides[3];
    std::int32_t dtype;
    std::int32_t device;
};

/// Returns 0 or a cudaError_t.
int nextgpt_rotary(const NextgptRotary* call);

int nextgpt_cuda_version();

/// The message of an error code returned by one of the functions.
const char* nextgpt_cuda_error(int error);

} // extern "C"
