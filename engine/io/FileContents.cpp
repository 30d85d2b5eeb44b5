// SPDX-License-Identifier: Apache-2.0
#include "engine/io/FileContents.h"

#include "engine/io/FileDescriptor.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace nextgpt {

namespace {

std::vector<std::uint8_t> readBytes(const OpenedFile& file, std::int64_t count,
                                    const std::filesystem::path& path) {
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(count));
    for (std::size_t done = 0; done < bytes.size();) {
        const ssize_t got = ::read(file.descriptor.get(), bytes.data() + done, bytes.size() - done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) // an error, or the file was truncated meanwhile
            throw EngineError(ErrorCode::FileUnreadable, path.string() + ": cannot be read completely");
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

} // namespace

std::vector<std::uint8_t> readBinaryFile(const std::filesystem::path& path, std::int64_t maxBytes,
                                         ErrorCode tooLarge) {
    const OpenedFile file = openRegularFile(path);
    if (file.bytes > maxBytes)
        throw EngineError(tooLarge, path.string() + ": " + std::to_string(file.bytes) +
                                        " bytes; the limit is " + std::to_string(maxBytes));
    return readBytes(file, file.bytes, path);
}

std::string readTextFile(const std::filesystem::path& path, std::int64_t maxBytes, ErrorCode tooLarge) {
    const auto bytes = readBinaryFile(path, maxBytes, tooLarge);
    return {bytes.begin(), bytes.end()};
}

std::vector<std::uint8_t> readFileStart(const std::filesystem::path& path, std::int64_t maxBytes) {
    const OpenedFile file = openRegularFile(path);
    return readBytes(file, std::min(file.bytes, maxBytes), path);
}

} // namespace nextgpt
