// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/tools/process/SystemInfo.h"

#include <string>
#include <vector>

namespace nextgpt::tools {

/// What `nextgpt --check` and the hardware check of the window report.
struct SystemReport {
    struct Gpu {
        std::string name; ///< "NVIDIA H100 80GB HBM3"
        std::int64_t memoryBytes = 0;
    };
    SystemInfo system;
    std::vector<Gpu> gpus; ///< those that a working driver lists
    std::string libtorch;  ///< version
    std::string bundle;    ///< folder of the default bundle; empty without one
    std::string bundleError;
};

SystemReport readSystemReport();

} // namespace nextgpt::tools
