// SPDX-License-Identifier: Apache-2.0
#include "engine/pipeline/generate/NetworkBytes.h"

#include <c10/core/ScalarType.h>
#include <c10/util/accumulate.h>

namespace nextgpt {

std::int64_t bytesOf(const Blueprint& blueprint, at::ScalarType dtype) {
    std::int64_t values = 0;
    for (const auto& [name, shape] : blueprint.tensors())
        values += c10::multiply_integers(shape);
    return values * static_cast<std::int64_t>(c10::elementSize(dtype));
}

} // namespace nextgpt
