// SPDX-License-Identifier: Apache-2.0
// The terminal program of the preset engine-only: the commands, without the window.
#include "engine/tools/Commands.h"

#include <cstdio>

namespace {

constexpr const char* kHelp = "Usage: nextgpt reply | verify | inspect | benchmark | --check [options]\n"
                              "       nextgpt --version\n"
                              "Each command explains itself with --help. This build has no window.\n";

} // namespace

int main(int argc, char** argv) {
    nextgpt::tools::setThreadWaitPolicy(argv);
    const std::string_view word = argc > 1 ? argv[1] : "";
    if (word == "--help" || word == "-h")
        return std::fputs(kHelp, stdout) < 0 ? nextgpt::tools::kFailure : nextgpt::tools::kSuccess;
    if (word == "--version" || word == "-v")
        return std::puts("nextgpt " NEXTGPT_VERSION) < 0 ? nextgpt::tools::kFailure
                                                         : nextgpt::tools::kSuccess;
    return nextgpt::tools::runCommand(argc, argv);
}
