#include "engine/tools/PatientThreads.h"

#include <cstdlib>
#include <unistd.h>

namespace nextgpt::tools {

void waitPatiently(char** argv) {
    constexpr const char* kPolicy = "OMP_WAIT_POLICY";
    if (std::getenv(kPolicy) != nullptr || setenv(kPolicy, "passive", 0) != 0)
        return;
    execv("/proc/self/exe", argv); // returns only where it fails
}

} // namespace nextgpt::tools
