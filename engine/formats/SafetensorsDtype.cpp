// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/SafetensorsDtype.h"

#include <array>

namespace nextgpt {

namespace {

using c10::ScalarType;

const std::array<SafetensorsDtype, 22> kDtypes{{
    {"F64", 64, ScalarType::Double},
    {"F32", 32, ScalarType::Float},
    {"F16", 16, ScalarType::Half},
    {"BF16", 16, ScalarType::BFloat16},
    {"I64", 64, ScalarType::Long},
    {"I32", 32, ScalarType::Int},
    {"I16", 16, ScalarType::Short},
    {"I8", 8, ScalarType::Char},
    {"U64", 64, ScalarType::UInt64},
    {"U32", 32, ScalarType::UInt32},
    {"U16", 16, ScalarType::UInt16},
    {"U8", 8, ScalarType::Byte},
    {"BOOL", 8, ScalarType::Bool},
    {"C64", 64, ScalarType::ComplexFloat},
    {"F8_E4M3", 8, ScalarType::Float8_e4m3fn},
    {"F8_E5M2", 8, ScalarType::Float8_e5m2},
    {"F8_E8M0", 8, ScalarType::Float8_e8m0fnu},
    {"F8_E4M3FNUZ", 8, ScalarType::Float8_e4m3fnuz},
    {"F8_E5M2FNUZ", 8, ScalarType::Float8_e5m2fnuz},
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

std::optional<SafetensorsDtype> safetensorsDtype(c10::ScalarType type) {
    for (const auto& dtype : kDtypes)
        if (dtype.scalarType == type)
            return dtype;
    return std::nullopt;
}

} // namespace nextgpt
