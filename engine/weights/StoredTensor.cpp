// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/StoredTensor.h"

#include "engine/core/Error.h"

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
    at::Tensor (*decode)(const StoredTensor&, ScalarType);
};

constexpr std::array<Format, 19> kFormats{{
    {TensorFormat::Bool, ScalarType::Bool, decodeDense},
    {TensorFormat::UInt8, ScalarType::Byte, decodeDense},
    {TensorFormat::Int8, ScalarType::Char, decodeDense},
    {TensorFormat::UInt16, ScalarType::UInt16, decodeDense},
    {TensorFormat::Int16, ScalarType::Short, decodeDense},
    {TensorFormat::UInt32, ScalarType::UInt32, decodeDense},
    {TensorFormat::Int32, ScalarType::Int, decodeDense},
    {TensorFormat::UInt64, ScalarType::UInt64, decodeDense},
    {TensorFormat::Int64, ScalarType::Long, decodeDense},
    {TensorFormat::Float8E4M3, ScalarType::Float8_e4m3fn, decodeDense},
    {TensorFormat::Float8E5M2, ScalarType::Float8_e5m2, decodeDense},
    {TensorFormat::Float8E8M0, ScalarType::Float8_e8m0fnu, decodeDense},
    {TensorFormat::Float8E4M3Fnuz, ScalarType::Float8_e4m3fnuz, decodeDense},
    {TensorFormat::Float8E5M2Fnuz, ScalarType::Float8_e5m2fnuz, decodeDense},
    {TensorFormat::Float16, ScalarType::Half, decodeDense},
    {TensorFormat::BFloat16, ScalarType::BFloat16, decodeDense},
    {TensorFormat::Float32, ScalarType::Float, decodeDense},
    {TensorFormat::Float64, ScalarType::Double, decodeDense},
    {TensorFormat::Complex64, ScalarType::ComplexFloat, decodeDense},
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
    const auto& entry = entryOf(stored.format);
    if (!stored.bytes)
        return at::empty(stored.shape, at::TensorOptions().device(at::kMeta).dtype(entry.dtype));
    return entry.decode(stored, entry.dtype);
}

} // namespace nextgpt
