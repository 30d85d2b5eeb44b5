// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/safetensors/SafetensorsDtype.h"

#include <array>

namespace nextgpt {

namespace {

const std::array<SafetensorsDtype, 22> kDtypes{{
    {.name = "F64", .bits = 64, .format = TensorFormat::Float64},
    {.name = "F32", .bits = 32, .format = TensorFormat::Float32},
    {.name = "F16", .bits = 16, .format = TensorFormat::Float16},
    {.name = "BF16", .bits = 16, .format = TensorFormat::BFloat16},
    {.name = "I64", .bits = 64, .format = TensorFormat::Int64},
    {.name = "I32", .bits = 32, .format = TensorFormat::Int32},
    {.name = "I16", .bits = 16, .format = TensorFormat::Int16},
    {.name = "I8", .bits = 8, .format = TensorFormat::Int8},
    {.name = "U64", .bits = 64, .format = TensorFormat::UInt64},
    {.name = "U32", .bits = 32, .format = TensorFormat::UInt32},
    {.name = "U16", .bits = 16, .format = TensorFormat::UInt16},
    {.name = "U8", .bits = 8, .format = TensorFormat::UInt8},
    {.name = "BOOL", .bits = 8, .format = TensorFormat::Bool},
    {.name = "C64", .bits = 64, .format = TensorFormat::Complex64},
    {.name = "F8_E4M3", .bits = 8, .format = TensorFormat::Float8E4M3},
    {.name = "F8_E5M2", .bits = 8, .format = TensorFormat::Float8E5M2},
    {.name = "F8_E8M0", .bits = 8, .format = TensorFormat::Float8E8M0},
    {.name = "F8_E4M3FNUZ", .bits = 8, .format = TensorFormat::Float8E4M3Fnuz},
    {.name = "F8_E5M2FNUZ", .bits = 8, .format = TensorFormat::Float8E5M2Fnuz},
    {.name = "F6_E2M3", .bits = 6, .format = std::nullopt},
    {.name = "F6_E3M2", .bits = 6, .format = std::nullopt},
    {.name = "F4", .bits = 4, .format = std::nullopt},
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
