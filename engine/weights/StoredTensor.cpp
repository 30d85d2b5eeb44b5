// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/StoredTensor.h"

#include "engine/core/Error.h"
#include "engine/weights/BlockFormats.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace nextgpt {

namespace {

using at::ScalarType;

/// Contiguous elements: a view of the bytes if they are aligned, otherwise a copy.
at::Tensor decodeDense(const StoredTensor& stored, ScalarType dtype) {
    const auto options = at::TensorOptions().dtype(dtype);
    const auto bytes = *stored.bytes;
    if (bytes.empty())
        return at::empty(stored.shape, options);
    auto* const data = const_cast<std::byte*>(bytes.data());
    if (reinterpret_cast<std::uintptr_t>(data) % c10::elementSize(dtype) == 0)
        return at::from_blob(
            data, stored.shape, [owner = stored.owner](void*) {}, options);
    auto copy = at::empty(stored.shape, options);
    std::memcpy(copy.data_ptr(), data, bytes.size());
    return copy;
}

struct Format {
    TensorFormat format;
    ScalarType dtype;
};

constexpr std::array<Format, 19> kFormats{{
    {.format = TensorFormat::Bool, .dtype = ScalarType::Bool},
    {.format = TensorFormat::UInt8, .dtype = ScalarType::Byte},
    {.format = TensorFormat::Int8, .dtype = ScalarType::Char},
    {.format = TensorFormat::UInt16, .dtype = ScalarType::UInt16},
    {.format = TensorFormat::Int16, .dtype = ScalarType::Short},
    {.format = TensorFormat::UInt32, .dtype = ScalarType::UInt32},
    {.format = TensorFormat::Int32, .dtype = ScalarType::Int},
    {.format = TensorFormat::UInt64, .dtype = ScalarType::UInt64},
    {.format = TensorFormat::Int64, .dtype = ScalarType::Long},
    {.format = TensorFormat::Float8E4M3, .dtype = ScalarType::Float8_e4m3fn},
    {.format = TensorFormat::Float8E5M2, .dtype = ScalarType::Float8_e5m2},
    {.format = TensorFormat::Float8E8M0, .dtype = ScalarType::Float8_e8m0fnu},
    {.format = TensorFormat::Float8E4M3Fnuz, .dtype = ScalarType::Float8_e4m3fnuz},
    {.format = TensorFormat::Float8E5M2Fnuz, .dtype = ScalarType::Float8_e5m2fnuz},
    {.format = TensorFormat::Float16, .dtype = ScalarType::Half},
    {.format = TensorFormat::BFloat16, .dtype = ScalarType::BFloat16},
    {.format = TensorFormat::Float32, .dtype = ScalarType::Float},
    {.format = TensorFormat::Float64, .dtype = ScalarType::Double},
    {.format = TensorFormat::Complex64, .dtype = ScalarType::ComplexFloat},
}};

const Format& entryOf(TensorFormat format) {
    const auto* const found = std::find_if(kFormats.begin(), kFormats.end(),
                                           [&](const Format& entry) { return entry.format == format; });
    if (found == kFormats.end())
        throw EngineError(ErrorCode::Internal, "a tensor format without a decoder");
    return *found;
}

} // namespace

at::ScalarType decodedType(TensorFormat format) {
    if (blockLayout(format))
        return ScalarType::Float;
    return entryOf(format).dtype;
}

std::optional<TensorFormat> denseFormat(at::ScalarType dtype) {
    for (const auto& entry : kFormats)
        if (entry.dtype == dtype)
            return entry.format;
    return std::nullopt;
}

StoredTensor StoredTensor::dense(const at::Tensor& tensor) {
    const auto format = denseFormat(tensor.scalar_type());
    if (!format || !tensor.is_contiguous() || !tensor.is_cpu())
        throw EngineError(ErrorCode::Internal, "not a dense CPU tensor");
    const auto* const data = static_cast<const std::byte*>(tensor.const_data_ptr());
    return {.format = *format,
            .shape = tensor.sizes().vec(),
            .bytes = std::span(data, tensor.nbytes()),
            .owner = std::make_shared<at::Tensor>(tensor)};
}

at::Tensor decode(const StoredTensor& stored) {
    const auto dtype = decodedType(stored.format);
    if (!stored.bytes)
        return at::empty(stored.shape, at::TensorOptions().device(at::kMeta).dtype(dtype));
    return blockLayout(stored.format) ? decodeBlocks(stored) : decodeDense(stored, dtype);
}

} // namespace nextgpt
