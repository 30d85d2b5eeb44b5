// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <exception>

namespace nextgpt {

/// Any exception but Stopped as a value: EngineError as it is, lack of memory on host or device as
/// OutOfMemory, everything else as Internal. Stopped goes on its way.
Error caughtError(const std::exception_ptr& caught);

} // namespace nextgpt
