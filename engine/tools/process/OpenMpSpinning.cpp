// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/process/OpenMpSpinning.h"

#include <cstdlib>
#include <unistd.h>

namespace nextgpt::tools {

void limitOpenMpSpinning(char** argv) {
    if (std::getenv("OMP_WAIT_POLICY") != nullptr || std::getenv("GOMP_SPINCOUNT") != nullptr ||
        setenv("GOMP_SPINCOUNT", "10000", 0) != 0)
        return;
    execv("/proc/self/exe", argv); // returns only on failure
}

} // namespace nextgpt::tools
