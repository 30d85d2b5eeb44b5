// SPDX-License-Identifier: Apache-2.0
// The program without a window (preset engine-only): the same commands, nothing else.
#include "engine/tools/Commands.h"

int main(int argc, char** argv) {
    nextgpt::tools::setThreadWaitPolicy(argv);
    return nextgpt::tools::runCommand(argc, argv);
}
