// SPDX-License-Identifier: Apache-2.0
#include "engine/weights/ShapeCheck.h"

#include "engine/core/Error.h"

namespace nextgpt {

std::string shapeText(at::IntArrayRef shape) {
    std::string text = "[";
    for (const auto size : shape)
        text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + ']';
}

void requireShape(const std::string& name, at::IntArrayRef found, at::IntArrayRef expected) {
    if (found != expected)
        throw EngineError(ErrorCode::WeightsMismatch,
                          name + " has shape " + shapeText(found) + "; expected " + shapeText(expected));
}

void throwMissing(const std::string& name, const std::string& where) {
    throw EngineError(ErrorCode::WeightsMismatch, "tensor " + name + " is missing from " + where);
}

} // namespace nextgpt
