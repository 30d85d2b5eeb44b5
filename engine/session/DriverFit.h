// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace nextgpt {

/// Why an NVIDIA driver cannot run programs of a CUDA version, and which driver can; nullopt if it fits.
/// `driver` is the newest CUDA version that the driver supports, `runtime` the one that libtorch was built
/// for, both as CUDA states them: 12080 is 12.8. A driver runs all minor versions of its major version.
std::optional<std::string> driverMismatch(int driver, int runtime);

} // namespace nextgpt
