// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <exception>

namespace nextgpt {

/// An exception as a value: an EngineError as it is, lack of memory on host or device as OutOfMemory,
/// anything else as Internal. Rethrows Stopped.
Error errorFrom(const std::exception_ptr& exception);

} // namespace nextgpt
