// SPDX-License-Identifier: Apache-2.0
#include "engine/isolation/ReaderHost.h"

#include "engine/isolation/ReaderLoop.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

namespace nextgpt {

namespace {

/// Ctrl+C in a terminal reaches every process of the program; this one ends when the program does.
void ignoreTerminalSignals() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE})
        std::signal(signal, SIG_IGN);
}

FileDescriptor childSignals() {
    sigset_t ended;
    sigemptyset(&ended);
    sigaddset(&ended, SIGCHLD);
    sigprocmask(SIG_BLOCK, &ended, nullptr);
    return FileDescriptor(::signalfd(-1, &ended, SFD_CLOEXEC | SFD_NONBLOCK));
}

} // namespace

ReaderHost::ReaderHost(Channel program, std::span<const ReaderKind> kinds)
    : m_program(std::move(program))
    , m_kinds(kinds)
    , m_childSignals(childSignals()) {
    ignoreTerminalSignals();
    ::prctl(PR_SET_NAME, "nextgpt-readers");
}

void ReaderHost::run() {
    for (;;) {
        std::vector<pollfd> waiting{{m_program.descriptor(), POLLIN, 0}, {m_childSignals.get(), POLLIN, 0}};
        for (const Reader& reader : m_readers) // reports only that the program has closed its end
            waiting.push_back({reader.channel.descriptor(), 0, 0});
        if (::poll(waiting.data(), waiting.size(), -1) < 0)
            continue;
        collectEnded();
        endAbandoned();
        if (waiting.front().revents == 0)
            continue;
        std::optional<Packet> packet = m_program.receive();
        if (!packet)
            return; // readers end with their parent
        start(std::move(*packet));
    }
}

void ReaderHost::start(Packet packet) {
    const std::size_t split = packet.text.find('\n');
    if (packet.kind != Packet::Kind::Start || packet.files.size() != 2 || split == std::string::npos)
        return;
    const auto kind = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const ReaderKind& candidate) {
        return candidate.name == std::string_view(packet.text).substr(0, split);
    });
    if (kind == m_kinds.end())
        return;
    const pid_t process = ::fork();
    if (process == 0)
        runReader({.channel = Channel(std::move(packet.files[0])),
                   .memory = std::move(packet.files[1]),
                   .kind = *kind,
                   .file = packet.text.substr(split + 1)});
    if (process > 0)
        m_readers.push_back({process, Channel(std::move(packet.files[0]))});
    // Without a process the channel closes here, which its other end reports.
}

void ReaderHost::collectEnded() {
    signalfd_siginfo ignored{};
    while (::read(m_childSignals.get(), &ignored, sizeof ignored) > 0) {
    }
    int status = 0;
    for (pid_t ended = ::waitpid(-1, &status, WNOHANG); ended > 0; ended = ::waitpid(-1, &status, WNOHANG)) {
        const auto reader = std::find_if(m_readers.begin(), m_readers.end(),
                                         [ended](const Reader& known) { return known.process == ended; });
        if (reader == m_readers.end())
            continue;
        reader->channel.send(Packet::Kind::Ended, std::to_string(status), {}, Channel::Wait::Never);
        m_readers.erase(reader);
    }
}

void ReaderHost::endAbandoned() {
    for (const Reader& reader : m_readers) {
        pollfd state{reader.channel.descriptor(), 0, 0};
        if (::poll(&state, 1, 0) > 0)
            ::kill(reader.process, SIGKILL); // not yet waited for, so the number is still its own
    }
}

} // namespace nextgpt
