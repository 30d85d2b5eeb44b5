// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/formats/pytorch/PickleValue.h"

namespace nextgpt {

/// What a pickle's REDUCE or NEWOBJ of one of the globals in TorchGlobals.h gives: an empty dict, a tensor, a
/// tuple or a constant. No code of the file runs. Throws what throwDamaged() and throwRefused() throw for
/// arguments that PyTorch does not write.
PickleValue callTorch(const Pickle& pickle, PickleId callable, PickleId arguments);

/// The storage that a persistent id names: ('storage', class, key, location, elements), in legacy files
/// followed by None. The same key gives the same storage. Throws as callTorch().
PickleStorage storageOf(Pickle& pickle, PickleId persistentId);

} // namespace nextgpt
