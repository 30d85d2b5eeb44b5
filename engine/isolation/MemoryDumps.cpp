// SPDX-License-Identifier: Apache-2.0
#include "engine/isolation/MemoryDumps.h"

#include <sys/resource.h>

#include <cstdio>

namespace nextgpt {

void preventMemoryDumps() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // core(5): services that are a program in core_pattern get a dump whatever the limit is.
    if (FILE* filter = std::fopen("/proc/self/coredump_filter", "we")) {
        std::fputs("0", filter);
        std::fclose(filter);
    }
}

} // namespace nextgpt
