// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace nextgpt {

/// Throws WeightsInvalid for a file that breaks its format, as a cut or altered download does: `problem` is
/// a clause that says how.
[[noreturn]] void throwDamaged(const std::string& problem);

/// Throws WeightsInvalid for a file that holds what a checkpoint of tensors does not need: `reason` is a
/// clause that says what.
[[noreturn]] void throwRefused(const std::string& reason);

} // namespace nextgpt
