// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/Commands.h"

#include <cstdlib>
#include <unistd.h>

namespace nextgpt::tools {

void setThreadWaitPolicy(char** argv) {
    if (std::getenv("OMP_WAIT_POLICY") != nullptr || std::getenv("GOMP_SPINCOUNT") != nullptr ||
        setenv("GOMP_SPINCOUNT", "10000", 0) != 0)
        return;
    execv("/proc/self/exe", argv); // returns only where it fails
}

} // namespace nextgpt::tools
