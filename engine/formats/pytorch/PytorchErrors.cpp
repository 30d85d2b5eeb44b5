// SPDX-License-Identifier: Apache-2.0
#include "engine/formats/pytorch/PytorchErrors.h"

#include "engine/core/Error.h"

namespace nextgpt {

void throwDamaged(const std::string& problem) {
    throw EngineError(ErrorCode::WeightsInvalid,
                      "the PyTorch checkpoint is damaged: " + problem + "; download the file again");
}

void throwRefused(const std::string& reason) {
    throw EngineError(ErrorCode::WeightsInvalid,
                      "the PyTorch checkpoint is refused: " + reason +
                          "; use its safetensors form, or save only its tensors again");
}

} // namespace nextgpt
