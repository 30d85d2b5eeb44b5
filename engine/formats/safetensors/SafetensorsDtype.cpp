// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsDtype.h"

#include <array>

namespace nextgpt {

namespace {

const std::array<SafetensorsDtype, 22> kDtypes{{
    {"F64", 64, TensorFormat::Float64},
    {"F32", 32, TensorFormat::Float32},
    {"F16", 16, TensorFormat::Float16},
    {"BF16", 16, TensorFormat::BFloat16},
    {"I64", 64, TensorFormat::Int64},
    {"I32", 32, TensorFormat::Int32},
    {"I16", 16, TensorFormat::Int16},
    {"I8", 8, TensorFormat::Int8},
    {"U64", 64, TensorFormat::UInt64},
    {"U32", 32, TensorFormat::UInt32},
    {"U16", 16, TensorFormat::UInt16},
    {"U8", 8, TensorFormat::UInt8},
    {"BOOL", 8, TensorFormat::Bool},
    {"C64", 64, TensorFormat::Complex64},
    {"F8_E4M3", 8, TensorFormat::Float8E4M3},
    {"F8_E5M2", 8, TensorFormat::Float8E5M2},
    {"F8_E8M0", 8, TensorFormat::Float8E8M0},
    {"F8_E4M3FNUZ", 8, TensorFormat::Float8E4M3Fnuz},
    {"F8_E5M2FNUZ", 8, TensorFormat::Float8E5M2Fnuz},
    {"F6_E2M3", 6, std::nullopt},
    {"F6_E3M2", 6, std::nullopt},
    {"F4", 4, std::nullopt},
}};

} // namespace

std::optional<SafetensorsDtype> safetensorsDtype(std::string_view name) {
    for (const auto& dtype : kDtypes)
        if (dtype.name == name)
            return dtype;
    return std::nullopt;
}

std::optional<SafetensorsDtype> safetensorsDtype(at::ScalarType type) {
    const auto format = denseFormat(type);
    for (const auto& dtype : kDtypes)
        if (format && dtype.format == format)
            return dtype;
    return std::nullopt;
}

} // namespace nextgpt
