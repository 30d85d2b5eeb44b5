// SPDX-License-Identifier: Apache-2.0
#include "app/crash/TerminationSignals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace nextgpt::app {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

int writing = -1; ///< the pipe's end for the handler

void onTermination(int signal) {
    std::signal(signal, SIG_DFL);
    const char byte = 1;
    if (::write(writing, &byte, 1) < 0)
        ::raise(signal);
}

} // namespace

TerminationSignals::TerminationSignals(QObject* parent)
    : QObject(parent) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_reading = ends[0];
    writing = ends[1];
    auto* notifier = new QSocketNotifier(m_reading, QSocketNotifier::Read, this); // owned by this
    connect(notifier, &QSocketNotifier::activated, this, [] { QCoreApplication::quit(); });
    for (const int signal : kSignals)
        if (std::signal(signal, onTermination) == SIG_IGN) // as nohup starts a program
            std::signal(signal, SIG_IGN);
}

TerminationSignals::~TerminationSignals() {
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    if (m_reading < 0)
        return;
    ::close(m_reading);
    ::close(writing);
}

} // namespace nextgpt::app
