// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/pytorch/PickleValue.h"

namespace nextgpt {

/// Reads the pickle at the start of `bytes`, of protocol 2 to 5, as far as state dicts need it: numbers,
/// texts, plain containers and tensors. Texts are views of `bytes`. Nothing is imported or executed: an
/// operation or a name that is not listed in PickleReader.cpp or TorchGlobals.h ends the reading. Throws
/// EngineError{WeightsInvalid}.
Pickle readPickle(std::string_view bytes);

} // namespace nextgpt
