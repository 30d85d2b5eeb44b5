// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/matrix/QuantizedMatrix.h"

#include "engine/nn/matrix/Int4Groups.h"

#include <ATen/ops/_convert_weight_to_int4pack_for_cpu.h>
#include <ATen/ops/_weight_int4pack_mm_for_cpu.h>
#include <ATen/ops/_weight_int8pack_mm.h>
#include <ATen/ops/linear.h>
#include <ATen/ops/stack.h>

#include <c10/core/InferenceMode.h>

namespace nextgpt {

namespace {

constexpr double kInt8Steps = 127.0;
constexpr std::int64_t kKernelRows = 16; ///< the kernels' outputs come in blocks of as many
constexpr double kMinScale = 1e-30;      ///< of rows of zeros

/// From this many rows on, decoding the matrix and a dense product are faster than the kernel: measured with
/// 4096×4096 weights on a processor with AMX.
constexpr std::int64_t kMaxDirectRows = 16;

/// Scales as the kernels read them.
at::Tensor rounded(const at::Tensor& values) {
    return values.to(at::kBFloat16);
}

bool isTensor(const at::Tensor& tensor, at::ScalarType dtype, at::IntArrayRef shape) {
    return tensor.scalar_type() == dtype && tensor.sizes() == shape && tensor.is_contiguous();
}

Int4Matrix::Layout layoutFor(const at::Tensor& values) {
    return values.is_cpu() ? Int4Matrix::Layout::Kernel : Int4Matrix::Layout::Nibbles;
}

/// The dtype of dense products with decoded matrices: bfloat16 where the processor multiplies it.
at::ScalarType productType(const at::Tensor& x) {
    const bool fast = x.is_cpu() && __builtin_cpu_supports("avx512bf16") != 0;
    return fast ? at::kBFloat16 : x.scalar_type();
}

/// x·Wᵀ with a decoded matrix in productType(x).
at::Tensor denseProduct(const at::Tensor& x, const at::Tensor& matrix) {
    return at::linear(x.to(matrix.scalar_type()), matrix).to(x.scalar_type());
}

} // namespace

Int8Matrix::Int8Matrix(const at::Tensor& dense) {
    const auto values = dense.to(at::kFloat);
    m_scales = rounded(values.abs().amax(1).clamp_min(kMinScale) / kInt8Steps);
    m_values = (values / m_scales.to(at::kFloat).unsqueeze(1))
                   .round()
                   .clamp(-kInt8Steps, kInt8Steps)
                   .to(at::kChar)
                   .contiguous();
}

Int8Matrix::Int8Matrix(PackedMatrix packed)
    : m_values(std::move(packed.values))
    , m_scales(std::move(packed.scales)) {}

bool Int8Matrix::isPacked(const PackedMatrix& packed, std::int64_t in, std::int64_t out) {
    return isTensor(packed.values, at::kChar, {out, in}) && isTensor(packed.scales, at::kBFloat16, {out});
}

at::Tensor Int8Matrix::operator()(const at::Tensor& x) const {
    if (!x.is_cpu() || x.size(0) > kMaxDirectRows)
        return denseProduct(x, dequantized(productType(x)));
    return at::_weight_int8pack_mm(x.to(at::kBFloat16).contiguous(), m_values, m_scales).to(x.scalar_type());
}

at::Tensor Int8Matrix::dequantized(at::ScalarType dtype) const {
    return m_values.to(dtype) * m_scales.to(dtype).unsqueeze(1);
}

Int4Matrix::Int4Matrix(const at::Tensor& dense, Layout layout)
    : m_layout(layout) {
    const Int4Groups groups = Int4Groups::of(dense);
    m_groups = at::stack({groups.scales, groups.offsets}, 2).transpose(0, 1).contiguous().to(at::kBFloat16);
    if (layout == Layout::Kernel) {
        m_values = at::_convert_weight_to_int4pack_for_cpu(groups.values.to(at::kInt), /*innerKTiles=*/1);
        return;
    }
    const auto pairs = groups.values.reshape({dense.size(0), -1, 2});
    m_values = (pairs.select(2, 0) + pairs.select(2, 1) * 16).contiguous();
}

Int4Matrix::Int4Matrix(PackedMatrix packed, Layout layout)
    : m_layout(layout)
    , m_values(std::move(packed.values))
    , m_groups(std::move(packed.scales)) {}

bool Int4Matrix::isPacked(const PackedMatrix& packed, std::int64_t in, std::int64_t out) {
    return isTensor(packed.values, at::kByte, {out, in / 2}) &&
           isTensor(packed.scales, at::kBFloat16, {in / Int4Groups::kGroupWidth, out, 2});
}

at::Tensor Int4Matrix::operator()(const at::Tensor& x) const {
    if (m_layout == Layout::Nibbles)
        return denseProduct(x, dequantized(productType(x)));
    return at::_weight_int4pack_mm_for_cpu(x.to(at::kBFloat16).contiguous(), m_values,
                                           Int4Groups::kGroupWidth, m_groups)
        .to(x.scalar_type());
}

at::Tensor Int4Matrix::dequantized(at::ScalarType dtype) const {
    const auto out = m_values.size(0);
    const auto low = m_values.bitwise_and(15);
    const auto high = m_values.bitwise_right_shift(4);
    const auto groups = m_groups.to(dtype).transpose(0, 1).unsqueeze(2); // [out,in/32,1,2]
    const auto values =
        at::stack({low, high}, 2).to(dtype).reshape({out, -1, Int4Groups::kGroupWidth}) - Int4Groups::kMiddle;
    return (values * groups.select(3, 0) + groups.select(3, 1)).reshape({out, -1});
}

bool QuantizedMatrix::fits(MatrixFormat format, std::int64_t in, std::int64_t out) {
    return format != MatrixFormat::Full && in % Int4Groups::kGroupWidth == 0 && out % kKernelRows == 0;
}

QuantizedMatrix::QuantizedMatrix(const at::Tensor& dense, MatrixFormat format)
    : m_matrix([&]() -> std::variant<Int8Matrix, Int4Matrix> {
        const c10::InferenceMode disabled(false); // as in Weights::take
        if (format == MatrixFormat::Int8)
            return Int8Matrix(dense);
        return Int4Matrix(dense, layoutFor(dense));
    }()) {}

QuantizedMatrix::QuantizedMatrix(PackedMatrix packed, MatrixFormat format)
    : m_matrix([&]() -> std::variant<Int8Matrix, Int4Matrix> {
        if (format == MatrixFormat::Int8)
            return Int8Matrix(std::move(packed));
        const auto layout = layoutFor(packed.values);
        return Int4Matrix(std::move(packed), layout);
    }()) {}

bool QuantizedMatrix::isPacked(const PackedMatrix& packed, MatrixFormat format, std::int64_t in,
                               std::int64_t out) {
    return format == MatrixFormat::Int8 ? Int8Matrix::isPacked(packed, in, out)
                                        : Int4Matrix::isPacked(packed, in, out);
}

PackedMatrix QuantizedMatrix::packed() const {
    return std::visit([](const auto& matrix) { return matrix.packed(); }, m_matrix);
}

at::Tensor QuantizedMatrix::operator()(const at::Tensor& x) const {
    const auto rows = x.reshape({-1, x.size(-1)});
    const auto y = std::visit([&](const auto& matrix) { return matrix(rows); }, m_matrix);
    auto shape = x.sizes().vec();
    shape.back() = y.size(1);
    return y.reshape(shape);
}

std::int64_t QuantizedMatrix::bytes(MatrixFormat format, std::int64_t elements) {
    // A scale per row adds less than one byte in a thousand; scale and offset of a group take four bytes.
    return format == MatrixFormat::Int8 ? elements : elements / 2 + elements / Int4Groups::kGroupWidth * 4;
}

} // namespace nextgpt
