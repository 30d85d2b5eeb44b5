// SPDX-License-Identifier: Apache-2.0
#include "engine/io/MappedFile.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <mutex>

namespace nextgpt {

namespace {

/// One mapping, in a form that a signal handler may read: `begin` is set last and cleared first.
struct Mapping {
    std::atomic<std::uintptr_t> begin{0};
    std::atomic<std::uintptr_t> end{0};
    std::atomic<bool> damaged{false};
    const std::filesystem::path* path = nullptr; ///< guarded by registry().mutex
};

constexpr std::size_t kMaxMappings = 4096; ///< further files are mapped without protection

struct Registry {
    std::mutex mutex;
    std::array<Mapping, kMaxMappings> mappings;
    struct sigaction previous {};
};

Registry& registry() {
    static Registry instance;
    return instance;
}

/// Replaces the rest of the mapping, from the page at `address` on, by zeros. False if no mapping has it.
bool replaceByZeros(std::uintptr_t address) {
    for (Mapping& mapping : registry().mappings) {
        const std::uintptr_t begin = mapping.begin.load();
        const std::uintptr_t end = mapping.end.load();
        if (begin == 0 || address < begin || address >= end)
            continue;
        const auto page = address & ~(static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE)) - 1);
        mapping.damaged.store(true);
        return ::mmap(reinterpret_cast<void*>(page), end - page, PROT_READ,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED;
    }
    return false;
}

/// For a fault elsewhere, the action that was set before this one.
void onBusError(int signal, siginfo_t* info, void* context) {
    const int savedError = errno;
    const bool replaced = replaceByZeros(reinterpret_cast<std::uintptr_t>(info->si_addr));
    errno = savedError;
    if (replaced)
        return;
    const struct sigaction& previous = registry().previous;
    if ((previous.sa_flags & SA_SIGINFO) != 0 && previous.sa_sigaction != nullptr)
        previous.sa_sigaction(signal, info, context);
    else
        std::signal(signal, SIG_DFL); // the instruction faults again and ends the program
}

void handleBusErrors() {
    static std::once_flag once;
    std::call_once(once, [] {
        struct sigaction action {};
        action.sa_sigaction = onBusError;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        ::sigaction(SIGBUS, &action, &registry().previous);
    });
}

void protect(const char* data, std::size_t size, const std::filesystem::path& path) {
    handleBusErrors();
    const std::scoped_lock lock(registry().mutex);
    for (Mapping& mapping : registry().mappings) {
        if (mapping.begin.load() != 0)
            continue;
        mapping.path = &path;
        mapping.damaged.store(false);
        mapping.end.store(reinterpret_cast<std::uintptr_t>(data) + size);
        mapping.begin.store(reinterpret_cast<std::uintptr_t>(data));
        return;
    }
}

void unprotect(const char* data) {
    const std::scoped_lock lock(registry().mutex);
    for (Mapping& mapping : registry().mappings)
        if (mapping.begin.load() == reinterpret_cast<std::uintptr_t>(data))
            mapping.begin.store(0);
}

} // namespace

MappedFile::MappedFile(const std::filesystem::path& path)
    : m_path(path) {
    const OpenedFile file = openRegularFile(path);
    m_size = static_cast<std::size_t>(file.bytes);
    if (m_size == 0)
        return;
    void* const mapped = ::mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, file.descriptor.get(), 0);
    if (mapped == MAP_FAILED)
        throw EngineError(ErrorCode::FileUnreadable, path.string() + ": " + std::strerror(errno));
    m_data = static_cast<const char*>(mapped); // the mapping outlives the descriptor
    protect(m_data, m_size, m_path);
}

MappedFile::~MappedFile() {
    if (m_data == nullptr)
        return;
    unprotect(m_data);
    ::munmap(const_cast<char*>(m_data), m_size);
}

void MappedFile::requireWholeFiles() {
    const std::scoped_lock lock(registry().mutex);
    for (const Mapping& mapping : registry().mappings)
        if (mapping.begin.load() != 0 && mapping.damaged.load())
            throw EngineError(
                ErrorCode::BundleDamaged,
                mapping.path->string() +
                    ": the file was cut off, or its disk failed, while the program was using it");
}

} // namespace nextgpt
