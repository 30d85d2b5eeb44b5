// SPDX-License-Identifier: Apache-2.0
#include "engine/isolation/Readers.h"

#include "engine/core/Error.h"
#include "engine/core/Log.h"
#include "engine/isolation/ReaderHost.h"
#include "engine/isolation/Sandbox.h"

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <mutex>

extern char** environ;

namespace nextgpt {

namespace {

constexpr std::string_view kHostOption = "--host-readers"; ///< internal: of the replacement of a host
constexpr int kInherited = 3;                              ///< the descriptor of its channel

/// Nothing that a file makes a library print reaches the terminal.
void closeStandardStreams() {
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(null, stream);
    if (null > STDERR_FILENO)
        ::close(null);
}

[[noreturn]] void becomeHost(Channel program, std::span<const ReaderKind> kinds) {
    closeStandardStreams();
    closeAllFilesExcept(program.descriptor(), program.descriptor());
    ReaderHost(std::move(program), kinds).run();
    ::_exit(0);
}

/// The program's connection to its host, which is replaced when it ends.
class HostConnection {
public:
    void begin(Channel host) {
        const std::scoped_lock lock(m_mutex);
        m_host = std::move(host);
        m_begun.store(true);
    }
    bool hasBegun() const { return m_begun.load(); }
    void end() {
        const std::scoped_lock lock(m_mutex);
        m_host.reset();
    }

    bool start(std::string_view text, std::span<const int> files) {
        const std::scoped_lock lock(m_mutex);
        if (!m_host)
            return false;
        const auto send = [&] {
            return m_host->send(Packet::Kind::Start, text, files, Channel::Wait::ForRoom);
        };
        return send() || (replace() && send());
    }

private:
    /// A process with threads must not fork without executing a program: the copy would hold their locks.
    bool replace() {
        auto [own, theirs] = Channel::connected();
        std::string program = "nextgpt";
        std::string option(kHostOption);
        std::array<char*, 3> arguments{program.data(), option.data(), nullptr};
        posix_spawn_file_actions_t actions{};
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, theirs.descriptor(), kInherited);
        pid_t process = 0;
        const int error =
            ::posix_spawn(&process, "/proc/self/exe", &actions, nullptr, arguments.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        if (error != 0) {
            log("isolation")->error("the process for readers cannot be started: {}", std::strerror(error));
            return false;
        }
        log("isolation")->warn("the process for readers has ended and was replaced");
        m_host = std::move(own);
        return true;
    }

    std::mutex m_mutex;
    std::optional<Channel> m_host;    ///< null before begin() and after end()
    std::atomic<bool> m_begun{false}; ///< stays true after end()
};

HostConnection& hostConnection() {
    static HostConnection connection;
    return connection;
}

} // namespace

void startReaders(int argc, char** argv, std::span<const ReaderKind> kinds) {
    if (argc == 2 && argv[1] == kHostOption) {
        ::fcntl(kInherited, F_SETFD, FD_CLOEXEC);
        becomeHost(Channel(FileDescriptor(kInherited)), kinds);
    }
    auto [own, theirs] = Channel::connected();
    const pid_t process = ::fork();
    if (process == 0)
        becomeHost(std::move(theirs), kinds);
    hostConnection().begin(std::move(own)); // even if fork() failed: the first reader tries again
}

bool usesReaders() {
    return hostConnection().hasBegun();
}

void stopReaders() {
    hostConnection().end();
}

Channel startReader(std::string_view kind, const std::filesystem::path& file, const FileDescriptor& memory) {
    auto [own, theirs] = Channel::connected();
    const std::array<int, 2> files{theirs.descriptor(), memory.get()};
    if (!hostConnection().start(std::string(kind) + '\n' + file.string(), files))
        throw EngineError(ErrorCode::ReaderFailed, file.string() + ": no process can be started to read it");
    return std::move(own);
}

} // namespace nextgpt
