// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/matrix/Matrix.h"

#include <ATen/ops/linear.h>

#include <vector>

namespace nextgpt {

namespace {

std::vector<std::int64_t> storedShape(const MatrixShape& shape) {
    if (shape.storage == MatrixStorage::Pointwise)
        return {shape.out, shape.in, 1, 1};
    return {shape.out, shape.in};
}

/// The matrix that an earlier load has quantised.
std::optional<QuantizedMatrix> findQuantized(const Weights& weights, std::string_view name,
                                             const MatrixShape& shape) {
    const Placement& placement = weights.placement();
    if (!placement.quantized)
        return std::nullopt;
    auto kept = placement.quantized->find(weights.fullName(name), placement.matrices);
    if (!kept || !QuantizedMatrix::isPacked(*kept, placement.matrices, shape.in, shape.out))
        return std::nullopt;
    weights.skip(name, storedShape(shape));
    return QuantizedMatrix(std::move(*kept), placement.matrices);
}

QuantizedMatrix quantize(const at::Tensor& dense, const Weights& weights, std::string_view name) {
    const Placement& placement = weights.placement();
    QuantizedMatrix quantized(dense, placement.matrices);
    if (!placement.quantized)
        return quantized;
    return QuantizedMatrix(placement.quantized->keep(weights.fullName(name), quantized.packed()),
                           placement.matrices);
}

} // namespace

Matrix::Matrix(const Weights& weights, std::string_view name, const MatrixShape& shape) {
    const Placement& placement = weights.placement();
    const bool quantizable = shape.role == MatrixRole::Quantizable && !placement.device.is_meta() &&
                             QuantizedMatrix::fits(placement.matrices, shape.in, shape.out);
    if (quantizable)
        m_quantized = findQuantized(weights, name, shape);
    if (m_quantized)
        return;
    m_dense = weights.take(name, storedShape(shape));
    if (!quantizable || m_dense.is_meta() || m_dense.requires_grad())
        return;
    m_quantized = quantize(m_dense.reshape({shape.out, shape.in}), weights, name);
    m_dense.reset();
}

Matrix::Matrix(at::Tensor dense)
    : m_dense(std::move(dense)) {}

MatrixStorage Matrix::storageOf(const Weights& weights, std::string_view name) {
    const bool rankFour = weights.has(name) && weights.shapeOf(name).size() == 4;
    return rankFour ? MatrixStorage::Pointwise : MatrixStorage::Plain;
}

at::Tensor Matrix::operator()(const at::Tensor& x, const std::optional<at::Tensor>& bias) const {
    if (m_quantized) {
        const auto y = (*m_quantized)(x);
        return bias ? y + *bias : y;
    }
    // Flattened on every call: a view created when loading would be part of every later autograd graph.
    return at::linear(x, m_dense.dim() == 2 ? m_dense : m_dense.flatten(1), bias);
}

Matrix Matrix::rows(std::int64_t first, std::int64_t count) const {
    return Matrix(m_dense.narrow(0, first, count));
}

} // namespace nextgpt
