// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/MatrixFormat.h"
#include "engine/weights/QuantizedStore.h"

#include <ATen/core/Tensor.h>

#include <variant>

namespace nextgpt {

/// A weight matrix [out,in] with 8 bits per weight: w = q · scale of its row, q in −127 … 127.
class Int8Matrix {
public:
    /// Quantises a matrix [out,in] of any floating-point dtype, on its device.
    explicit Int8Matrix(const at::Tensor& dense);
    explicit Int8Matrix(PackedMatrix packed);

    static bool isPacked(const PackedMatrix& packed, std::int64_t in, std::int64_t out);
    PackedMatrix packed() const { return {m_values, m_scales}; }

    at::Tensor operator()(const at::Tensor& x) const;
    at::Tensor dequantized(at::ScalarType dtype) const;

private:
    at::Tensor m_values; ///< int8 [out,in]
    at::Tensor m_scales; ///< bfloat16 [out]
};

/// A weight matrix [out,in] with 4 bits per weight, see Int4Groups. On the CPU the values lie in the order of
/// libtorch's kernel.
class Int4Matrix {
public:
    /// Where the values lie; Kernel is for the CPU only.
    enum class Layout { Kernel, Nibbles };

    /// Quantises a matrix [out,in] of any floating-point dtype, on its device. `in` must be a multiple of
    /// Int4Groups::kGroupWidth, `out` of 16.
    Int4Matrix(const at::Tensor& dense, Layout layout);
    Int4Matrix(PackedMatrix packed, Layout layout);

    static bool isPacked(const PackedMatrix& packed, std::int64_t in, std::int64_t out);
    PackedMatrix packed() const { return {m_values, m_groups}; }

    at::Tensor operator()(const at::Tensor& x) const;

private:
    at::Tensor dequantized(at::ScalarType dtype) const;

    Layout m_layout;
    at::Tensor m_values; ///< uint8 [out,in/2]
    at::Tensor m_groups; ///< bfloat16 [in/32,out,2]: scale and offset
};

/// A weight matrix [out,in] that is smaller than its dense form, for inference only: the products have no
/// gradient. Scales are exact in bfloat16, so that every kernel computes with the same weights. On the CPU
/// few rows of x are multiplied by libtorch's weight-only kernels, with x in bfloat16 and sums in float32;
/// otherwise the matrix is decoded for the product.
class QuantizedMatrix {
public:
    /// Whether a matrix [out,in] can be stored as `format`; never for Full.
    static bool fits(MatrixFormat format, std::int64_t in, std::int64_t out);

    /// Quantises `dense` [out,in]; `format` must fit.
    QuantizedMatrix(const at::Tensor& dense, MatrixFormat format);

    /// What packed() returned on a device and processor of the same kind; isPacked() must hold.
    QuantizedMatrix(PackedMatrix packed, MatrixFormat format);

    /// Whether `packed` has the shapes and dtypes of a matrix [out,in].
    static bool isPacked(const PackedMatrix& packed, MatrixFormat format, std::int64_t in, std::int64_t out);
    PackedMatrix packed() const;

    /// x·Wᵀ in the dtype of x: [..., in] → [..., out]
    at::Tensor operator()(const at::Tensor& x) const;

    /// Bytes of a matrix of `elements` weights.
    static std::int64_t bytes(MatrixFormat format, std::int64_t elements);

private:
    std::variant<Int8Matrix, Int4Matrix> m_matrix;
};

} // namespace nextgpt
