// SPDX-License-Identifier: Apache-2.0
#include "engine/core/Error.h"
#include "engine/core/Sanitizer.h"
#include "tests/fuzz/FuzzTarget.h"
#include "tests/fuzz/Mutator.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>

#ifdef NEXTGPT_ADDRESS_SANITIZER
#include <sanitizer/common_interface_defs.h>
#endif

using namespace nextgpt;

namespace {

constexpr unsigned kMaxProcessorSeconds = 30; ///< of one execution: other work on the machine does not count
constexpr unsigned kMaxSeconds = 1'200;       ///< of one execution that waits

/// The input of the current execution, saved by the signal handlers.
std::string g_input;
std::uint64_t g_run = 0;
volatile std::sig_atomic_t g_isTerminated = 0;

void saveInput(const char* why) {
    const std::string name = std::string("crash-") + fuzz::kTargetName + "-" + std::to_string(g_run);
    const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        const ssize_t written = ::write(file, g_input.data(), g_input.size());
        ::close(file);
        std::cerr << fuzz::kTargetName << ": " << why << " at run " << g_run << ", " << written
                  << " bytes saved as " << name << std::endl;
    }
}

void onSignal(int signal) {
    saveInput(signal == SIGALRM || signal == SIGPROF ? "too slow" : ::strsignal(signal));
    std::_Exit(1);
}

/// A sanitizer ends the process without a signal.
void saveInputAtFindings() {
#ifdef NEXTGPT_ADDRESS_SANITIZER
    __sanitizer_set_death_callback([] { saveInput("a finding of the sanitizer"); });
#endif
}

void limitTime(unsigned processorSeconds, unsigned seconds) {
    const itimerval limit{.it_interval = {}, .it_value = {.tv_sec = processorSeconds, .tv_usec = 0}};
    ::setitimer(ITIMER_PROF, &limit, nullptr);
    ::alarm(seconds);
}

void onTermination(int) {
    g_isTerminated = 1; // the loop ends and prints its statistics
}

/// A file in memory that has a path.
class MemoryFile {
public:
    MemoryFile()
        : m_descriptor(::memfd_create("fuzz", MFD_CLOEXEC)) {}
    ~MemoryFile() { ::close(m_descriptor); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    void fill(const std::string& bytes) {
        if (::ftruncate(m_descriptor, 0) != 0 ||
            ::pwrite(m_descriptor, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
            std::abort();
    }
    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_descriptor); }

private:
    int m_descriptor;
};

std::vector<std::string> contentsOf(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::filesystem::path> files;
    const auto add = [&files](const std::filesystem::directory_entry& entry) {
        if (entry.is_regular_file() && entry.file_size() < (64U << 10))
            files.push_back(entry.path());
    };
    for (const auto& path : paths) {
        if (!std::filesystem::exists(path))
            throw std::runtime_error(path.string() + " does not exist");
        if (std::filesystem::is_directory(path))
            std::ranges::for_each(std::filesystem::directory_iterator(path), add);
        else
            add(std::filesystem::directory_entry(path));
    }
    std::sort(files.begin(), files.end());
    std::vector<std::string> seeds;
    for (const auto& file : files) {
        std::ifstream stream(file, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    }
    return seeds;
}

struct Arguments {
    std::uint64_t runs = 1'000;
    std::uint64_t first = 0;
    std::uint64_t seed = 1;
};

Arguments argumentsOf(int argc, char** argv) {
    Arguments arguments;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        const std::uint64_t value = std::strtoull(argv[i + 1], nullptr, 10);
        if (name == "--runs")
            arguments.runs = value;
        else if (name == "--first")
            arguments.first = value;
        else if (name == "--seed")
            arguments.seed = value;
    }
    return arguments;
}

} // namespace

/// fuzz_… [--runs N] [--first RUN] [--seed S]: exits with 0 if every damaged file was read or refused with an
/// EngineError other than Internal. Any other file is saved in the working folder; --first RUN --runs 1
/// repeats it.
int main(int argc, char** argv) {
    const Arguments arguments = argumentsOf(argc, argv);
    const fuzz::Mutator mutator(contentsOf(fuzz::seeds()), arguments.seed);
    for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGALRM, SIGPROF})
        std::signal(signal, onSignal);
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, onTermination);
    saveInputAtFindings();
    std::map<std::string, std::uint64_t> outcomes;
    MemoryFile file;
    const auto start = std::chrono::steady_clock::now();
    for (g_run = arguments.first; g_run < arguments.first + arguments.runs && g_isTerminated == 0; ++g_run) {
        g_input = mutator.make(g_run);
        file.fill(g_input);
        limitTime(kMaxProcessorSeconds, kMaxSeconds);
        try {
            fuzz::readOne(file.path());
            ++outcomes["read"];
        } catch (const EngineError& error) {
            ++outcomes[std::string(name(error.code()))];
            if (error.code() == ErrorCode::Internal) {
                saveInput(error.what());
                return 1;
            }
        } catch (const std::exception& error) {
            saveInput(error.what());
            return 1;
        }
    }
    limitTime(0, 0);
    const std::chrono::duration<double> duration = std::chrono::steady_clock::now() - start;
    std::cout << fuzz::kTargetName << ": " << g_run - arguments.first << " executions in " << duration.count()
              << " s";
    for (const auto& [outcome, count] : outcomes)
        std::cout << ", " << outcome << " " << count;
    if (fuzz::acceptedParts > 0)
        std::cout << ", parts accepted " << fuzz::acceptedParts;
    std::cout << std::endl;
    return 0;
}
