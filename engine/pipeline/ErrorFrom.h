// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"

#include <exception>

namespace nextgpt {

/// Converts an exception to an error: EngineErrors unchanged, out-of-memory on host or device to OutOfMemory,
/// other faults of a device to DeviceUnavailable, anything else to Internal. Rethrows Stopped.
Error errorFrom(const std::exception_ptr& exception);

} // namespace nextgpt
