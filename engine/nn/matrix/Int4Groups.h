// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

namespace nextgpt {

/// A matrix [out,in] in 4 bits per weight, by groups of kGroupWidth weights of a row:
/// w = (q − 8) · scale + offset, q in 0 … 15.
struct Int4Groups {
    static constexpr std::int64_t kGroupWidth = 32;
    static constexpr double kMiddle = 8.0; ///< libtorch's kernel subtracts it

    at::Tensor values;  ///< q: uint8 [out,in]
    at::Tensor scales;  ///< float32 [out,in/kGroupWidth], exact in bfloat16
    at::Tensor offsets; ///< the same

    /// Quantises a matrix of any floating-point dtype, on its device. `in` must be a multiple of kGroupWidth.
    /// Of a few ranges of each group the one with the smallest squared error is taken.
    static Int4Groups of(const at::Tensor& dense);

    /// The same by operations on whole tensors, which a GPU needs and a CPU takes ten times as long for.
    static Int4Groups byTensors(const at::Tensor& dense);
};

} // namespace nextgpt
