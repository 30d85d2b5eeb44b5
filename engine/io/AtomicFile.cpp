// SPDX-License-Identifier: Apache-2.0
#include "engine/io/AtomicFile.h"

#include "engine/core/Error.h"
#include "engine/io/FileDescriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

namespace nextgpt {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* step) {
    const int error = errno;
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    throw EngineError(full ? ErrorCode::DiskFull : ErrorCode::FileNotWritable,
                      std::string(step) + " " + path.string() + ": " + std::strerror(error));
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

void syncFolder(const std::filesystem::path& folder) {
    const FileDescriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.get() < 0 || ::fsync(descriptor.get()) != 0)
        fail(folder, "sync");
}

} // namespace

void writeFileAtomically(const std::filesystem::path& path, std::span<const std::uint8_t> bytes) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        throw EngineError(failure == std::errc::no_space_on_device ? ErrorCode::DiskFull
                                                                   : ErrorCode::FileNotWritable,
                          "cannot create folder " + folder.string() + ": " + failure.message());
    std::string temporary =
        (folder / ".XXXXXX.part").string(); // short: the name of `path` may be of full length
    constexpr int kSuffixCharacters = 5;
    try {
        const FileDescriptor descriptor(
            ::mkostemps(temporary.data(), kSuffixCharacters, O_CLOEXEC)); // mode 0600
        if (descriptor.get() < 0)
            fail(temporary, "create");
        writeAll(descriptor.get(), bytes, temporary);
        if (::fsync(descriptor.get()) != 0)
            fail(temporary, "sync");
        if (::rename(temporary.c_str(), path.c_str()) != 0)
            fail(path, "rename");
    } catch (const EngineError&) {
        ::unlink(temporary.c_str());
        throw;
    }
    syncFolder(folder);
}

void writeTextFileAtomically(const std::filesystem::path& path, std::string_view text) {
    writeFileAtomically(path, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

} // namespace nextgpt
