// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace nextgpt {

/// How the weight matrices of a network are kept in memory.
enum class MatrixFormat {
    Full, ///< in the dtype of the network
    Int8, ///< 8 bits per weight, one scale per row
    Int4, ///< 4 bits per weight, one scale and one offset per group of 32 weights of a row; see Llama
};

/// From the most exact to the smallest.
inline constexpr std::array kMatrixFormats{MatrixFormat::Full, MatrixFormat::Int8, MatrixFormat::Int4};

/// "full", "int8" or "int4", as on the command line.
constexpr std::string_view name(MatrixFormat format) {
    switch (format) {
    case MatrixFormat::Full:
        return "full";
    case MatrixFormat::Int8:
        return "int8";
    case MatrixFormat::Int4:
        return "int4";
    }
    return {};
}

} // namespace nextgpt
