// SPDX-License-Identifier: Apache-2.0
#include "engine/io/AtomicFile.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <random>
#include <string>
#include <utility>

namespace nextgpt {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* step) {
    const int error = errno;
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw EngineError(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                      std::string(step) + " " + path.string() + ": " + std::strerror(error));
}

struct TemporaryFile {
    std::filesystem::path path;
    FileDescriptor descriptor;
};

/// A new file with a name of its own, short because the final name may be of full length. Not mkostemps(),
/// whose files have mode 0600: only open() applies the umask.
TemporaryFile createTemporary(const std::filesystem::path& folder, FileAccess access) {
    constexpr int kAttempts = 100;
    std::random_device random;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        auto path = folder / std::string(1, '.').append(std::to_string(random())).append(".part");
        FileDescriptor descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
                                         access == FileAccess::OwnerOnly ? 0600 : 0666));
        if (descriptor.get() >= 0)
            return {std::move(path), std::move(descriptor)};
        if (errno != EEXIST)
            fail(path, "create");
    }
    fail(folder, "create a file in");
}

void writeAll(int descriptor, std::span<const std::uint8_t> bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            fail(path, "write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

/// The result of syncing a new file with these bytes.
struct Written {
    TemporaryFile file;
    bool isSynced = false;
};

/// Throws if the bytes cannot be written; errno says why they cannot be synced.
Written writeTemporary(const std::filesystem::path& folder, std::span<const std::uint8_t> bytes,
                       FileAccess access) {
    Written written{.file = createTemporary(folder, access)};
    try {
        writeAll(written.file.descriptor.get(), bytes, written.file.path);
    } catch (const EngineError&) {
        ::unlink(written.file.path.c_str());
        throw;
    }
    written.isSynced = ::fsync(written.file.descriptor.get()) == 0;
    return written;
}

/// After a failed fsync the system takes the pages for written, so that a second one of the same file would
/// succeed although data is lost (Rebello et al., USENIX ATC 2020): another file is written instead.
TemporaryFile syncedTemporary(const std::filesystem::path& folder, std::span<const std::uint8_t> bytes,
                              FileAccess access) {
    Written first = writeTemporary(folder, bytes, access);
    if (first.isSynced)
        return std::move(first.file);
    ::unlink(first.file.path.c_str());
    Written second = writeTemporary(folder, bytes, access);
    if (second.isSynced)
        return std::move(second.file);
    const int error = errno;
    ::unlink(second.file.path.c_str());
    errno = error;
    fail(second.file.path, "sync");
}

void syncFolder(const std::filesystem::path& folder) {
    const FileDescriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.get() < 0 || ::fsync(descriptor.get()) != 0)
        fail(folder, "sync");
}

} // namespace

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes,
                         FileAccess access) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw EngineError(failure == std::errc::no_space_on_device ? ErrorCode::DiskFull
                                                                   : ErrorCode::FileNotWritable,
                          "cannot create folder " + folder.string() + ": " + failure.message());
    const TemporaryFile temporary = syncedTemporary(folder, bytes, access);
    if (::rename(temporary.path.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(temporary.path.c_str());
        errno = error;
        fail(path, "rename");
    }
    syncFolder(folder);
}

void writeTextFileAtomically(const std::filesystem::path& path, std::string_view text, FileAccess access) {
    writeFileAtomically(path, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, access);
}

} // namespace nextgpt
