// SPDX-License-Identifier: Apache-2.0
#include "engine/isolation/ReaderLoop.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/FileDescriptor.h"
#include "engine/isolation/Sandbox.h"

#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <new>

namespace nextgpt {

namespace {

constexpr int kOpenFiles = 32;

/// Every signal as in a new process, except that writing too much is an error of the call.
void resetSignals() {
    for (int signal = 1; signal < NSIG; ++signal)
        std::signal(signal, SIG_DFL);
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGINT, SIG_IGN); // Ctrl+C in the program's terminal
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Asks the program for the file, because this process cannot open any.
OpenedFile requestFile(const Channel& channel) {
    channel.send(Packet::Kind::Open, "");
    std::optional<Packet> packet = channel.receive();
    if (!packet)
        ::_exit(0); // the program has closed the channel
    if (packet->kind != Packet::Kind::File || packet->files.size() != 1)
        throw EngineError(ErrorCode::FileUnreadable, packet->text);
    struct stat status {};
    if (::fstat(packet->files.front().get(), &status) != 0)
        throw EngineError(ErrorCode::FileUnreadable, std::strerror(errno));
    return {std::move(packet->files.front()), status.st_size};
}

void writeToMemory(int memory, const std::vector<std::uint8_t>& bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t written =
            ::pwrite(memory, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            throw EngineError(ErrorCode::MediaTooLarge,
                              "the result has " + std::to_string(bytes.size()) + " bytes");
        done += static_cast<std::size_t>(written);
    }
}

/// The refusal's text in three lines: the code, the number of the medium ('-': not known) with the format,
/// the detail.
std::string refusal(const Error& error) {
    const auto& medium = error.subject.medium;
    return std::to_string(static_cast<int>(error.code)) + '\n' +
           (medium ? std::to_string(static_cast<int>(*medium)) : "-") + error.subject.format + '\n' +
           error.detail.substr(0, 4096);
}

class Loop {
public:
    explicit Loop(ReaderTask& task)
        : m_task(task) {}

    void answer(const std::string& request) {
        try {
            limitProcessorTime(limits::kReaderProcessorSeconds);
            if (!m_reader)
                m_reader = m_task.kind.make(m_task.file);
            const ReaderAnswer answer = m_reader->answer(request);
            writeToMemory(m_task.memory.get(), answer.bytes);
            send(Packet::Kind::Answer, std::to_string(answer.bytes.size()) + '\n' + answer.text);
        } catch (const EngineError& error) {
            Error refused = error.toError();
            if (refused.code == ErrorCode::OutOfMemory) // the reader's memory, not the program's
                refused.code = ErrorCode::MediaTooLarge;
            send(Packet::Kind::Refusal, refusal(refused));
        } catch (const std::bad_alloc&) {
            send(Packet::Kind::Refusal,
                 refusal({ErrorCode::MediaTooLarge, m_task.file.string() + ": reading it needs more than " +
                                                        std::to_string(limits::kReaderMemoryBytes >> 20) +
                                                        " MiB of memory"}));
        } catch (const std::exception& error) {
            send(Packet::Kind::Refusal, refusal({ErrorCode::Internal, error.what()}));
        }
    }

private:
    void send(Packet::Kind kind, std::string_view text) const { m_task.channel.send(kind, text); }

    ReaderTask& m_task;
    std::unique_ptr<FileReader> m_reader;
};

} // namespace

void runReader(ReaderTask task) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NAME, "nextgpt-reader");
    resetSignals();
    closeAllFilesExcept(task.channel.descriptor(), task.memory.get());
    const std::string missing = confineThisProcess({.memoryBytes = limits::kReaderMemoryBytes,
                                                    .fileBytes = limits::kReaderAnswerBytes,
                                                    .openFiles = kOpenFiles});
    setFileOpener([&task](const std::filesystem::path&) { return requestFile(task.channel); });
    task.channel.send(Packet::Kind::Ready, missing);
    Loop loop(task);
    while (const std::optional<Packet> packet = task.channel.receive())
        if (packet->kind == Packet::Kind::Ask)
            loop.answer(packet->text);
    ::_exit(0);
}

} // namespace nextgpt
