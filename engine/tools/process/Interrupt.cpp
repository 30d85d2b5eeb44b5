// SPDX-License-Identifier: Apache-2.0
#include "engine/tools/process/Interrupt.h"

#include "engine/tools/process/ExitStatus.h"

#include <array>
#include <csignal>
#include <cstdlib>

namespace nextgpt::tools {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP, SIGPIPE};

volatile std::sig_atomic_t interruptCount = 0;

extern "C" void onInterrupt(int signal) {
    if (signal == SIGPIPE && interruptCount > 0)
        return; // every further line of output raises it again
    interruptCount = interruptCount + 1;
    if (interruptCount > 2) // the third Ctrl-C ends the process at once
        std::_Exit(kCancelled);
}

} // namespace

Interrupt::Interrupt() {
    for (const int signal : kSignals) {
        struct sigaction action {};
        ::sigaction(signal, nullptr, &action);
        if (signal == SIGHUP && action.sa_handler == SIG_IGN) // nohup
            continue;
        action = {}; // without SA_RESTART, so that reading a pipe ends too
        action.sa_handler = onInterrupt;
        ::sigaction(signal, &action, nullptr);
    }
}

Interrupt::~Interrupt() {
    for (const int signal : kSignals) {
        struct sigaction action {};
        ::sigaction(signal, nullptr, &action);
        if (action.sa_handler == onInterrupt)
            std::signal(signal, SIG_DFL);
    }
}

bool Interrupt::arrived() {
    return interruptCount > 0;
}

} // namespace nextgpt::tools
