// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/pytorch/PickleValue.h"

namespace nextgpt {

/// The global `name` of `module`, if it is one of those that tensors and plain containers need:
/// collections.OrderedDict, torch._utils._rebuild_tensor_v2 and _rebuild_parameter, torch.Size, torch.device,
/// torch's ten typed storages and its dtypes. Throws what throwRefused() throws, with the name, for any
/// other.
PickleGlobal torchGlobal(std::string_view module, std::string_view name);

} // namespace nextgpt
