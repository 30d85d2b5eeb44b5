// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/pytorch/PickleValue.h"

#include <map>

namespace nextgpt {

/// The tensors of a checkpoint and the names of its entries that are no tensors.
struct StateDict {
    std::map<std::string, PickleTensor> tensors{};
    std::vector<std::string> ignored{};
};

/// The named tensors of a pickle whose root is a dict of them, or a dict with such a dict under "state_dict"
/// or "model". What stands beside the tensors must be one of the entries that training programs are known to
/// add, which are listed in StateDict.cpp: these are ignored. Throws EngineError{WeightsInvalid} naming any
/// other entry.
StateDict stateDictOf(const Pickle& pickle);

} // namespace nextgpt
