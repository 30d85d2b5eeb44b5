// SPDX-License-Identifier: Apache-2.0
#include "app/crash/CrashHandler.h"

#include "app/crash/RecentLog.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstring>
#include <ctime>
#include <exception>
#include <mutex>

namespace nextgpt::app {

namespace {

constexpr std::array kSignals{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr unsigned kReportSeconds = 5; ///< a report that takes longer must not keep the program from ending

/// Texts of a fixed size, because a signal handler must not allocate.
struct State {
    std::array<char, 4096> report{};
    std::array<char, 2048> versions{};
    std::array<char, 512> activity{};
    std::array<char, 256> exception{};
    std::time_t started = 0;
    std::atomic<bool> writing{false};
};

State& state() {
    static State instance;
    return instance;
}

template<std::size_t Size>
void keep(std::array<char, Size>& place, const std::string& text) {
    const std::size_t bytes = std::min(text.size(), Size - 1);
    std::memcpy(place.data(), text.data(), bytes);
    place[bytes] = '\0';
}

/// Writes text and numbers. Safe in a signal handler.
class ReportFile {
public:
    explicit ReportFile(const char* path)
        : m_descriptor(::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)) {}

    int descriptor() const { return m_descriptor; }

    ReportFile& operator<<(const char* text) {
        m_failed = ::write(m_descriptor, text, std::strlen(text)) < 0;
        return *this;
    }
    ReportFile& number(std::uintptr_t value, unsigned base) {
        std::array<char, 24> digits{};
        std::size_t at = digits.size() - 1;
        do
            digits[--at] = "0123456789abcdef"[value % base];
        while ((value /= base) != 0);
        return *this << &digits[at];
    }

private:
    int m_descriptor;
    bool m_failed = false;
};

const char* fileNameOf(const char* path) {
    const char* slash = std::strrchr(path, '/');
    return slash == nullptr ? path : slash + 1;
}

void writeStack(ReportFile& report) {
    std::array<void*, 64> frames{};
    const int count = ::backtrace(frames.data(), static_cast<int>(frames.size()));
    for (int i = 0; i < count; ++i) {
        Dl_info info{};
        const auto address = reinterpret_cast<std::uintptr_t>(frames[static_cast<std::size_t>(i)]);
        if (::dladdr(frames[static_cast<std::size_t>(i)], &info) == 0 || info.dli_fname == nullptr) {
            report << "  ?\n";
            continue;
        }
        report << "  " << fileNameOf(info.dli_fname) << "+0x";
        report.number(address - reinterpret_cast<std::uintptr_t>(info.dli_fbase), 16);
        if (info.dli_sname != nullptr)
            report << "  " << info.dli_sname;
        report << "\n";
    }
}

void writeReport(int signal) {
    ReportFile report(state().report.data());
    if (report.descriptor() < 0)
        return;
    const std::time_t now = ::time(nullptr);
    report << "NExT-GPT Desktop ended unexpectedly.\n\nSignal: " << ::sigdescr_np(signal) << " (SIG"
           << ::sigabbrev_np(signal) << ")\n";
    if (state().exception[0] != '\0')
        report << "Exception: " << state().exception.data() << "\n";
    report << "After: ";
    report.number(static_cast<std::uintptr_t>(now - state().started), 10)
        << " s\n"
        << "Doing: " << state().activity.data() << "\n\n"
        << state().versions.data() << "\nStack:\n";
    writeStack(report);
    report << "\nLog:\n";
    writeRecentLog(report.descriptor());
    ::fsync(report.descriptor());
}

void onCrash(int signal) {
    if (state().writing.exchange(true)) { // another thread crashed first, or this one again
        std::signal(signal, SIG_DFL);
        return;
    }
    ::alarm(kReportSeconds);
    writeReport(signal);
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

void onTerminate() {
    try {
        if (std::current_exception())
            std::rethrow_exception(std::current_exception());
    } catch (const std::exception& error) {
        keep(state().exception, withoutPaths(error.what()));
    } catch (...) {
        keep(state().exception, "of unknown type");
    }
    std::abort();
}

/// An overflow of the main thread's stack leaves no room for a handler on it.
void useOwnStack() {
    static std::array<char, 64 << 10> memory;
    const stack_t stack{.ss_sp = memory.data(), .ss_flags = 0, .ss_size = memory.size()};
    ::sigaltstack(&stack, nullptr);
}

} // namespace

void writeCrashReportTo(const std::filesystem::path& report, const std::string& versions) {
    keep(state().report, report.string());
    keep(state().versions, versions);
    state().started = ::time(nullptr);
    std::array<void*, 1> frame{};
    ::backtrace(frame.data(), 1); // loads what it needs, which a signal handler must not
    useOwnStack();
    std::set_terminate(onTerminate);
    struct sigaction action {};
    action.sa_handler = onCrash;
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (const int signal : kSignals)
        ::sigaction(signal, &action, nullptr);
}

void noteActivity(const std::string& activity) {
    keep(state().activity, activity);
}

} // namespace nextgpt::app
