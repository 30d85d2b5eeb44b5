// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/NetworkBytes.h"

#include "engine/nn/matrix/QuantizedMatrix.h"

#include <c10/util/accumulate.h>

namespace nextgpt {

std::optional<PackedMatrix> QuantizedNames::find(const std::string& name, MatrixFormat format) {
    m_formats[name] = format;
    return std::nullopt;
}

PackedMatrix QuantizedNames::keep(const std::string& /*name*/, const PackedMatrix& matrix) {
    return matrix;
}

std::int64_t bytesOf(const Blueprint& blueprint, at::ScalarType dtype, const QuantizedNames& quantized) {
    const auto width = static_cast<std::int64_t>(c10::elementSize(dtype));
    std::int64_t bytes = 0;
    for (const auto& [name, shape] : blueprint.tensors()) {
        const std::int64_t elements = c10::multiply_integers(shape);
        const auto found = quantized.formats().find(name);
        bytes += found == quantized.formats().end() ? elements * width
                                                    : QuantizedMatrix::bytes(found->second, elements);
    }
    return bytes;
}

} // namespace nextgpt
