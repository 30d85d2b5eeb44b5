// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/isolation/HostileReader.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>

namespace nextgpt::test {

namespace {

/// "name=error" for a call that a confined process must not succeed in.
template<class Call>
std::string attempt(const char* name, Call call) {
    errno = 0;
    return std::string(name) + (call() < 0 ? '=' + std::to_string(errno) : " succeeded") + '\n';
}

std::string escape() {
    char program[] = "/bin/true";
    char* arguments[] = {program, nullptr};
    const auto map = [] {
        const void* code =
            ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        return code == MAP_FAILED ? -1 : 0;
    };
    return attempt("open", [] { return ::open("/etc/passwd", O_RDONLY); }) +
           attempt("create", [] { return ::open("/tmp/escaped", O_WRONLY | O_CREAT, 0600); }) +
           attempt("unlink", [] { return ::unlink("/tmp/escaped"); }) +
           attempt("socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0); }) +
           attempt("fork", [] { return ::fork(); }) +
           attempt("exec", [&] { return ::execv(program, arguments); }) +
           attempt("kill", [] { return ::kill(::getpid() - 1, 0); }) + attempt("code", map);
}

/// Sends bytes of its own choice to the program, instead of an answer, and keeps still.
[[noreturn]] void sendRaw(std::string bytes) {
    iovec piece{bytes.data(), bytes.size()};
    msghdr message{};
    message.msg_iov = &piece;
    message.msg_iovlen = 1;
    for (int descriptor = 3; descriptor < 16; ++descriptor) // only one of them is a socket
        ::sendmsg(descriptor, &message, MSG_NOSIGNAL);
    std::this_thread::sleep_for(std::chrono::seconds(600));
    std::abort();
}

class HostileReader final : public FileReader {
public:
    explicit HostileReader(std::filesystem::path file)
        : m_file(std::move(file)) {}

    ReaderAnswer answer(std::string_view request) override {
        if (request == "abort")
            std::abort();
        if (request == "segfault")
            *static_cast<volatile int*>(nullptr) = 1;
        if (request == "spin")
            for (volatile std::uint64_t turns = 0;;)
                turns = turns + 1;
        if (request == "allocate")
            return {.bytes = std::vector<std::uint8_t>(std::size_t{6} << 30)};
        if (request == "refuse")
            throw EngineError(ErrorCode::MediaDamaged, "refused");
        if (request == "wait")
            std::this_thread::sleep_for(std::chrono::seconds(600));
        if (request.starts_with("send "))
            sendRaw(std::string(request.substr(5)));
        if (request == "escape")
            return {.text = escape()};
        return {.text = std::to_string(::getpid()) + ' ' + std::to_string(openRegularFile(m_file).bytes)};
    }

private:
    std::filesystem::path m_file;
};

} // namespace

std::unique_ptr<FileReader> makeHostileReader(const std::filesystem::path& file) {
    return std::make_unique<HostileReader>(file);
}

} // namespace nextgpt::test
