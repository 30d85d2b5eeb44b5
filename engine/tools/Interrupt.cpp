// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/Interrupt.h"

#include "engine/tools/ExitStatus.h"

#include <csignal>
#include <cstdlib>

namespace nextgpt::tools {

namespace {

volatile std::sig_atomic_t interruptCount = 0;

extern "C" void onInterrupt(int) {
    interruptCount = interruptCount + 1;
    if (interruptCount > 2) // the third Ctrl-C ends the process at once
        std::_Exit(kCancelled);
}

} // namespace

Interrupt::Interrupt() {
    struct sigaction action {}; // without SA_RESTART, so that reading a pipe ends too
    action.sa_handler = onInterrupt;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

Interrupt::~Interrupt() {
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

bool Interrupt::arrived() {
    return interruptCount > 0;
}

} // namespace nextgpt::tools
