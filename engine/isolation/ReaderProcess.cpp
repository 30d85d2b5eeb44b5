// SPDX-License-Identifier: Apache-2.0
#include "engine/isolation/ReaderProcess.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/core/Log.h"
#include "engine/isolation/FailedFiles.h"
#include "engine/request/Interruption.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <mutex>

namespace nextgpt {

namespace {

constexpr std::chrono::milliseconds kPoll{50}; ///< between two looks at cancellation
constexpr int kMaxLent = 64;
constexpr std::int64_t kKeptBytes = 64LL << 20; ///< a larger memory file is freed after each answer

FailedFiles& failedFiles() {
    static FailedFiles files;
    return files;
}

FileDescriptor memoryFile() {
    FileDescriptor memory(::memfd_create("nextgpt-reader", MFD_CLOEXEC));
    if (memory.get() < 0)
        throw EngineError(ErrorCode::OutOfMemory, std::string("memfd_create: ") + std::strerror(errno));
    return memory;
}

/// The number in the first line of `text`, and the rest; nullopt for anything else.
std::optional<std::pair<std::int64_t, std::string>> numberAndRest(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end == text.data() + text.size() || *end != '\n')
        return std::nullopt;
    return std::pair{number, text.substr(static_cast<std::size_t>(end - text.data()) + 1)};
}

FileVersion versionOf(const FileDescriptor& file) {
    constexpr std::int64_t kNsPerSecond = 1'000'000'000;
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return {};
    return {.bytes = status.st_size,
            .modifiedNs = status.st_mtim.tv_sec * kNsPerSecond + status.st_mtim.tv_nsec};
}

void logConfinement(const std::string& missing) {
    static std::once_flag once;
    std::call_once(once, [&] {
        if (missing.empty())
            log("isolation")->info("files are read by confined processes");
        else
            log("isolation")
                ->warn("files are read by processes that are confined only in part; missing: {}", missing);
    });
}

/// The inverse of refusal() in ReaderLoop.cpp, for the lines after the first. The reader is not trusted.
EngineError refusedError(ErrorCode code, const std::string& text) {
    constexpr std::size_t kMaxFormat = 100;
    const std::size_t end = text.find('\n');
    if (end == std::string::npos || end == 0)
        return {code, text};
    MediaSubject subject{.medium = {}, .format = text.substr(1, std::min(end - 1, kMaxFormat))};
    for (const Modality medium : kMediaModalities)
        if (text[0] == '0' + static_cast<int>(medium))
            subject.medium = medium;
    return {code, text.substr(end + 1), std::move(subject)};
}

} // namespace

ReaderProcess::ReaderProcess(std::string_view kind, std::filesystem::path file)
    : m_file(std::move(file))
    , m_opened(openRegularFile(m_file))
    , m_version(versionOf(m_opened.descriptor))
    , m_memory(memoryFile())
    , m_channel(FileDescriptor(-1)) {
    if (failedFiles().contains(m_opened.descriptor))
        fail("it did so before");
    m_channel = startReader(kind, m_file, m_memory);
}

ReaderAnswer ReaderProcess::ask(std::string_view request) {
    m_lent = 0;
    if (!m_channel.send(Packet::Kind::Ask, request, {}, Channel::Wait::Never) &&
        !m_channel.waitForPacket(kPoll))
        fail("it does not accept requests");
    try {
        ReaderAnswer answer = awaitAnswer();
        requireUnchanged();
        return answer;
    } catch (const EngineError&) { // perhaps of a file that is half written
        requireUnchanged();
        throw;
    }
}

void ReaderProcess::requireUnchanged() const {
    if (versionOf(m_opened.descriptor) != m_version)
        throw EngineError(ErrorCode::FileUnreadable,
                          m_file.string() + ": the file changed while it was being read");
}

ReaderAnswer ReaderProcess::awaitAnswer() {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(limits::kReaderSeconds);
    for (;;) {
        throwIfInterrupted();
        if (std::chrono::steady_clock::now() > deadline)
            fail("it did not answer within " + std::to_string(limits::kReaderSeconds) + " s");
        if (!m_channel.waitForPacket(kPoll))
            continue;
        std::optional<Packet> packet = m_channel.receive();
        if (!packet)
            fail("it ended");
        if (std::optional<ReaderAnswer> answer = handle(*packet))
            return std::move(*answer);
    }
}

std::optional<ReaderAnswer> ReaderProcess::handle(Packet& packet) {
    switch (packet.kind) {
    case Packet::Kind::Ready:
        logConfinement(packet.text);
        return std::nullopt;
    case Packet::Kind::Open:
        lendFile();
        return std::nullopt;
    case Packet::Kind::Answer:
        return answerOf(packet);
    case Packet::Kind::Refusal:
        if (const auto parsed = numberAndRest(packet.text);
            parsed && parsed->first >= 0 && parsed->first <= static_cast<int>(ErrorCode::Internal))
            throw refusedError(static_cast<ErrorCode>(parsed->first), parsed->second);
        rejectAnswer();
    case Packet::Kind::Ended:
        failAsEnded(packet.text);
    default:
        rejectAnswer();
    }
}

/// Opens the same file again, so that each descriptor of the reader has its own position.
void ReaderProcess::lendFile() {
    if (++m_lent > kMaxLent)
        fail("it opens the file without end");
    const std::string same = "/proc/self/fd/" + std::to_string(m_opened.descriptor.get());
    const FileDescriptor again(::open(same.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    const std::array<int, 1> files{again.get()};
    const bool sent = again.get() < 0 ? m_channel.send(Packet::Kind::Unreadable,
                                                       m_file.string() + ": " + std::strerror(errno), {},
                                                       Channel::Wait::Never)
                                      : m_channel.send(Packet::Kind::File, "", files, Channel::Wait::Never);
    if (!sent && !m_channel.waitForPacket(kPoll))
        fail("it does not take the file it asked for");
}

ReaderAnswer ReaderProcess::answerOf(const Packet& packet) const {
    auto parsed = numberAndRest(packet.text);
    struct stat status {};
    if (!parsed || ::fstat(m_memory.get(), &status) != 0 || parsed->first < 0 ||
        parsed->first > status.st_size)
        rejectAnswer();
    ReaderAnswer answer{.text = std::move(parsed->second)};
    answer.bytes.resize(static_cast<std::size_t>(parsed->first));
    for (std::size_t done = 0; done < answer.bytes.size();) {
        const ssize_t got = ::pread(m_memory.get(), answer.bytes.data() + done, answer.bytes.size() - done,
                                    static_cast<off_t>(done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            rejectAnswer();
        done += static_cast<std::size_t>(got);
    }
    if (parsed->first > kKeptBytes && ::ftruncate(m_memory.get(), 0) != 0)
        log("isolation")->warn("the memory of an answer cannot be freed: {}", std::strerror(errno));
    return answer;
}

void ReaderProcess::rejectAnswer() const {
    fail("its answer is malformed");
}

void ReaderProcess::fail(const std::string& reason) const {
    throw EngineError(ErrorCode::ReaderFailed,
                      m_file.string() + ": the reader of this file failed: " + reason);
}

void ReaderProcess::failAsEnded(const std::string& text) const {
    int status = 0;
    std::from_chars(text.data(), text.data() + text.size(), status);
    if (!WIFSIGNALED(status))
        fail("it ended with status " + std::to_string(WEXITSTATUS(status)));
    const int signal = WTERMSIG(status);
    log("isolation")->warn("a reader ended by signal {} ({})", signal, ::sigabbrev_np(signal));
    if (signal != SIGKILL) // which the system or a user sends, whatever the file contains
        failedFiles().insert(m_opened.descriptor);
    if (signal == SIGXCPU)
        fail("it needs more than " + std::to_string(limits::kReaderProcessorSeconds) +
             " s of processor time");
    fail("it ended by signal SIG" + std::string(::sigabbrev_np(signal)));
}

} // namespace nextgpt
