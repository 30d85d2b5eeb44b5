// SPDX-License-Identifier: Apache-2.0
// The terminal program of the CMake preset engine-only: the commands, without the window.
#include "engine/tools/CommandLine.h"
#include "engine/tools/process/ExitStatus.h"
#include "engine/tools/process/OpenMpSpinning.h"
#include "engine/tools/process/UntrustedReaders.h"

#include <cstdio>
#include <string_view>

int main(int argc, char** argv) {
    nextgpt::tools::limitOpenMpSpinning(argv);
    nextgpt::tools::startUntrustedReaders(argc, argv);
    const std::string_view word = argc > 1 ? argv[1] : "";
    if (word == "--version" || word == "-v")
        return std::puts("nextgpt " NEXTGPT_VERSION) < 0 ? nextgpt::tools::kFailure
                                                         : nextgpt::tools::kSuccess;
    return nextgpt::tools::runCommand(argc, argv);
}
