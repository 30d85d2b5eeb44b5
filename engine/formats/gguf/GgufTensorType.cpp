// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/gguf/GgufTensorType.h"

#include "engine/formats/gguf/GgufCursor.h"
#include "engine/weights/BlockFormats.h"

#include <c10/core/ScalarType.h>

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

struct Supported {
    std::uint32_t code;
    const char* name;
    TensorFormat format;
};

constexpr std::array<Supported, 9> kSupported{{
    {.code = 0, .name = "F32", .format = TensorFormat::Float32},
    {.code = 1, .name = "F16", .format = TensorFormat::Float16},
    {.code = 30, .name = "BF16", .format = TensorFormat::BFloat16},
    {.code = 8, .name = "Q8_0", .format = TensorFormat::Q8Zero},
    {.code = 2, .name = "Q4_0", .format = TensorFormat::Q4Zero},
    {.code = 6, .name = "Q5_0", .format = TensorFormat::Q5Zero},
    {.code = 12, .name = "Q4_K", .format = TensorFormat::Q4K},
    {.code = 13, .name = "Q5_K", .format = TensorFormat::Q5K},
    {.code = 14, .name = "Q6_K", .format = TensorFormat::Q6K},
}};

struct Unsupported {
    std::uint32_t code;
    const char* name;
};

/// Types that published files have, for the message.
constexpr std::array<Unsupported, 19> kUnsupported{{{3, "Q4_1"},
                                                    {7, "Q5_1"},
                                                    {9, "Q8_1"},
                                                    {10, "Q2_K"},
                                                    {11, "Q3_K"},
                                                    {15, "Q8_K"},
                                                    {16, "IQ2_XXS"},
                                                    {17, "IQ2_XS"},
                                                    {18, "IQ3_XXS"},
                                                    {19, "IQ1_S"},
                                                    {20, "IQ4_NL"},
                                                    {21, "IQ3_S"},
                                                    {22, "IQ2_S"},
                                                    {23, "IQ4_XS"},
                                                    {28, "F64"},
                                                    {29, "IQ1_M"},
                                                    {34, "TQ1_0"},
                                                    {35, "TQ2_0"},
                                                    {39, "MXFP4"}}};

} // namespace

GgufTensorType ggufTensorType(std::uint32_t code, const std::string& tensor) {
    const auto* const found = std::ranges::find(kSupported, code, &Supported::code);
    if (found == kSupported.end()) {
        const auto* const known = std::ranges::find(kUnsupported, code, &Unsupported::code);
        const std::string type = known == kUnsupported.end() ? "unknown type " + std::to_string(code)
                                                             : std::string("type ") + known->name;
        GgufCursor::refuse("tensor " + tensor + " is of the " + type +
                           "; supported are F32, F16, BF16, Q8_0, Q4_0, Q5_0, Q4_K, Q5_K and Q6_K");
    }
    GgufTensorType type{.format = found->format, .name = found->name};
    if (const auto layout = blockLayout(found->format)) {
        type.blockElements = layout->elements;
        type.blockBytes = layout->bytes;
    } else {
        type.blockBytes = static_cast<std::int64_t>(c10::elementSize(decodedType(found->format)));
    }
    return type;
}

} // namespace nextgpt
