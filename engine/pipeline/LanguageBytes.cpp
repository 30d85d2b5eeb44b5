// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/LanguageBytes.h"

#include "engine/models/language/Llama.h"
#include "engine/nn/QuantizedMatrix.h"
#include "engine/pipeline/generate/NetworkBytes.h"

namespace nextgpt {

std::int64_t languageBytes(const LlamaConfig& config, at::ScalarType dtype, MatrixFormat format) {
    const auto blueprint = std::make_shared<Blueprint>();
    const Llama network(Weights(blueprint, {}), config);
    std::int64_t bytes = bytesOf(*blueprint, dtype);
    const auto width = static_cast<std::int64_t>(c10::elementSize(dtype));
    for (const auto& [name, shape] : blueprint->tensors())
        if (name.starts_with("model.layers.") && shape.size() == 2 &&
            QuantizedMatrix::fits(format, shape[1], shape[0]))
            bytes += QuantizedMatrix::bytes(format, shape[0] * shape[1]) - shape[0] * shape[1] * width;
    return bytes;
}

} // namespace nextgpt
