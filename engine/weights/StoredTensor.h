// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace nextgpt {

/// How the bytes of a stored tensor encode its elements: row-major and little-endian. The first ones are
/// dense, with elements of fixed width. The others are llama.cpp's block formats (BlockFormats.h). A new
/// format needs a value here and a row in the table of StoredTensor.cpp or BlockFormats.cpp.
enum class TensorFormat {
    Bool,
    UInt8,
    Int8,
    UInt16,
    Int16,
    UInt32,
    Int32,
    UInt64,
    Int64,
    Float8E4M3,
    Float8E5M2,
    Float8E8M0,
    Float8E4M3Fnuz,
    Float8E5M2Fnuz,
    Float16,
    BFloat16,
    Float32,
    Float64,
    Complex64,
    Q8Zero, ///< Q8_0
    Q4Zero, ///< Q4_0
    Q5Zero, ///< Q5_0
    Q4K,
    Q5K,
    Q6K,
};

/// The libtorch dtype that `format` decodes to; float32 for a block format.
at::ScalarType decodedType(TensorFormat format);

/// The dense format of a dtype; nullopt if there is none.
std::optional<TensorFormat> denseFormat(at::ScalarType dtype);

/// A tensor as stored in a source: format, shape and bytes.
struct StoredTensor {
    TensorFormat format = TensorFormat::Float32;
    std::vector<std::int64_t> shape;
    std::optional<std::span<const std::byte>> bytes; ///< nullopt if only the shape is known (Blueprint)
    std::shared_ptr<const void> owner;               ///< keeps `bytes` valid, e.g. a mapped file

    /// The memory of a contiguous CPU tensor, not copied. Throws Internal for a dtype without a format.
    static StoredTensor dense(const at::Tensor& tensor);
};

/// The elements of `stored` as a CPU tensor of decodedType(stored.format). Dense bytes that are aligned for
/// their type are not copied: such a tensor may point into a mapped file and must not be written to. Without
/// bytes the result is a meta tensor.
at::Tensor decode(const StoredTensor& stored);

} // namespace nextgpt
