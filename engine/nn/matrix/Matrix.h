// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/matrix/QuantizedMatrix.h"
#include "engine/weights/Weights.h"

#include <optional>

namespace nextgpt {

/// How a checkpoint stores the matrix of a linear map over channels; the values are the same either way.
enum class MatrixStorage {
    Plain,     ///< [out,in]
    Pointwise, ///< [out,in,1,1], a 1×1 convolution
};

/// Whether a matrix follows Placement::matrices, or stays in the dtype of the network: small factors, heads
/// and packed projections do.
enum class MatrixRole { Exact, Quantizable };

/// A weight matrix [out,in] and how the checkpoint stores it.
struct MatrixShape {
    std::int64_t in = 0;
    std::int64_t out = 0;
    MatrixStorage storage = MatrixStorage::Plain;
    MatrixRole role = MatrixRole::Exact;
};

/// The weight matrix of a linear map, shared by Linear, MultiheadAttention's packed projection, LoRA branches
/// and the language model's head. The only class that depends on how a matrix is stored and multiplied:
/// dense, or quantised while it is loaded.
class Matrix {
public:
    /// The tensor `name` of `weights`, quantised if its placement asks for it, its role and size permit it,
    /// and it is not trained.
    Matrix(const Weights& weights, std::string_view name, const MatrixShape& shape);

    /// A dense matrix [out,in] that belongs to another layer as well (tied embeddings).
    explicit Matrix(at::Tensor dense);

    /// How `weights` stores the tensor `name`; Plain if it has none.
    static MatrixStorage storageOf(const Weights& weights, std::string_view name);

    /// x·Wᵀ, plus a bias [out] if one is given: x [..., in] → [..., out]
    at::Tensor operator()(const at::Tensor& x, const std::optional<at::Tensor>& bias = std::nullopt) const;

    /// The rows `first` … `first + count - 1`, sharing memory and gradient with this matrix, which must be
    /// Exact.
    Matrix rows(std::int64_t first, std::int64_t count) const;

private:
    at::Tensor m_dense; ///< as stored; undefined if quantised
    std::optional<QuantizedMatrix> m_quantized;
};

} // namespace nextgpt
