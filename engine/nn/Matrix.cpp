// SPDX-License-Identifier: Apache-2.0
#include "engine/nn/Matrix.h"

#include <ATen/ops/linear.h>

namespace nextgpt {

namespace {

at::Tensor takeDense(const Weights& weights, std::string_view name, const MatrixShape& shape) {
    if (shape.storage == MatrixStorage::Pointwise)
        return weights.take(name, {shape.out, shape.in, 1, 1});
    return weights.take(name, {shape.out, shape.in});
}

} // namespace

Matrix::Matrix(const Weights& weights, std::string_view name, const MatrixShape& shape)
    : m_dense(takeDense(weights, name, shape)) {
    const MatrixFormat format = weights.placement().matrices;
    const bool quantized = shape.role == MatrixRole::Quantizable && !m_dense.is_meta() &&
                           !m_dense.requires_grad() && QuantizedMatrix::fits(format, shape.in, shape.out);
    if (!quantized)
        return;
    m_quantized.emplace(m_dense.reshape({shape.out, shape.in}), format);
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
