// SPDX-License-Identifier: Apache-2.0
#include "engine/isolation/Sandbox.h"

#include "engine/core/Sanitizer.h"

#include <fcntl.h>
#include <linux/sched.h>
#include <malloc.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace nextgpt {

namespace {

/// A sanitizer maps terabytes of address space, and asks a pipe whether an address can be read.
constexpr bool kSanitized = kAddressSanitizer || kThreadSanitizer;

/// Calls that reach only the process's own memory, threads and open descriptors. A call that is missing here
/// gives EPERM: opening, creating and renaming files, sockets, processes, signals to others, devices.
constexpr int kAllowedCalls[]{
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(pread64),
    SCMP_SYS(write),
    SCMP_SYS(pwrite64),
    SCMP_SYS(lseek),
    SCMP_SYS(fstat),
    SCMP_SYS(close),
    SCMP_SYS(ftruncate),
    SCMP_SYS(recvmsg),
    SCMP_SYS(sendmsg),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrandom),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getrusage),
    SCMP_SYS(uname),
    SCMP_SYS(sysinfo),
    SCMP_SYS(restart_syscall),
};

/// Collects the rules of a filter; frees it.
class SystemCallFilter {
public:
    SystemCallFilter()
        : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {}
    ~SystemCallFilter() { seccomp_release(m_context); }
    SystemCallFilter(const SystemCallFilter&) = delete;
    SystemCallFilter& operator=(const SystemCallFilter&) = delete;

    void allow(int call) { note(seccomp_rule_add_array(m_context, SCMP_ACT_ALLOW, call, 0, nullptr)); }
    void allow(int call, scmp_arg_cmp condition) {
        note(seccomp_rule_add_array(m_context, SCMP_ACT_ALLOW, call, 1, &condition));
    }
    void refuse(int call, int error) {
        note(seccomp_rule_add_array(m_context, SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call, 0,
                                    nullptr));
    }
    /// 0, or the error of the first step that failed.
    int load() {
        if (m_error == 0)
            note(seccomp_load(m_context));
        return m_error;
    }

private:
    void note(int result) {
        if (m_error == 0 && result < 0)
            m_error = -result;
    }

    scmp_filter_ctx m_context;
    int m_error = 0;
};

scmp_arg_cmp bitsEqual(unsigned argument, std::uint64_t mask, std::uint64_t value) {
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

scmp_arg_cmp equal(unsigned argument, std::uint64_t value) {
    return {argument, SCMP_CMP_EQ, value, 0};
}

/// 0, or an error number.
int filterSystemCalls() {
    SystemCallFilter filter;
    for (const int call : kAllowedCalls)
        filter.allow(call);
    // glibc's fstat(): a path, if one is given, can reveal no more than that a file exists.
    filter.allow(SCMP_SYS(newfstatat), bitsEqual(3, AT_EMPTY_PATH, AT_EMPTY_PATH));
    filter.allow(SCMP_SYS(mmap), bitsEqual(2, PROT_EXEC, 0));
    filter.allow(SCMP_SYS(mprotect), bitsEqual(2, PROT_EXEC, 0));
    filter.allow(SCMP_SYS(clone), bitsEqual(0, CLONE_THREAD, CLONE_THREAD)); // decoders with threads
    filter.refuse(SCMP_SYS(clone3), ENOSYS); // its flags cannot be checked; glibc then uses clone
    filter.allow(SCMP_SYS(tgkill), equal(0, static_cast<std::uint64_t>(::getpid()))); // abort()
    filter.allow(SCMP_SYS(prctl), equal(0, PR_SET_NAME));
    filter.allow(SCMP_SYS(prlimit64), equal(0, 0)); // of this process; see limitProcessorTime()
    if constexpr (kSanitized)
        for (const int call : {SCMP_SYS(pipe), SCMP_SYS(pipe2)})
            filter.allow(call);
    return filter.load();
}

std::int64_t mappedBytes() {
    long long pages = 0;
    if (FILE* statm = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(statm, "%lld", &pages) != 1)
            pages = 0;
        std::fclose(statm);
    }
    return pages * ::sysconf(_SC_PAGESIZE);
}

/// When memory runs out, the system ends this process rather than the program.
bool preferAsVictim() {
    FILE* file = std::fopen("/proc/self/oom_score_adj", "we");
    if (file == nullptr)
        return false;
    const bool written = std::fputs("800", file) >= 0;
    return std::fclose(file) == 0 && written;
}

bool limitTo(__rlimit_resource resource, std::int64_t most) {
    const rlimit value{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
    return ::setrlimit(resource, &value) == 0;
}

/// Limits what is mapped beyond that of now. With a sanitizer there is no limit.
bool limitMemoryTo(std::int64_t bytes) {
    return kSanitized || limitTo(RLIMIT_AS, mappedBytes() + bytes);
}

} // namespace

std::string confineThisProcess(const SandboxLimits& limits) {
    std::string missing;
    const auto require = [&missing](bool done, const char* what) {
        if (!done)
            missing += (missing.empty() ? "" : ", ") + std::string(what) + " (" + std::strerror(errno) + ")";
    };
    ::mallopt(M_ARENA_MAX, 1); // each further arena reserves 64 MiB of address space
    require(preferAsVictim(), "preference when memory runs out");
    require(::prctl(PR_SET_DUMPABLE, 0) == 0, "protection from debuggers");
    require(limitMemoryTo(limits.memoryBytes), "limit of memory");
    require(limitTo(RLIMIT_FSIZE, limits.fileBytes), "limit of written files");
    require(limitTo(RLIMIT_NOFILE, limits.openFiles), "limit of open files");
    require(limitTo(RLIMIT_CORE, 0), "no memory dump");
    require(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "no new privileges");
    errno = filterSystemCalls();
    require(errno == 0, "filter of system calls");
    return missing;
}

void closeAllFilesExcept(int one, int other) {
    const auto [low, high] = std::minmax(one, other);
    const auto close = [](int first, unsigned last) {
        if (static_cast<unsigned>(first) <= last)
            ::syscall(SYS_close_range, first, last, 0);
    };
    close(STDERR_FILENO + 1, static_cast<unsigned>(low - 1));
    close(low + 1, static_cast<unsigned>(high - 1));
    close(high + 1, ~0U);
}

void limitProcessorTime(int seconds) {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    rlimit value{};
    if (::getrlimit(RLIMIT_CPU, &value) != 0)
        return;
    value.rlim_cur = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + seconds);
    ::setrlimit(RLIMIT_CPU, &value);
}

} // namespace nextgpt
