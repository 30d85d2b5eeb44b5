// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/isolation/Channel.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nextgpt {

/// What a reader process answers: a short text (JSON) and, in addition, bytes of any length.
struct ReaderAnswer {
    std::string text{};
    std::vector<std::uint8_t> bytes{};
};

/// Answers requests about one untrusted file, inside a process that can reach nothing else.
class FileReader {
public:
    virtual ~FileReader() = default;

    /// Throws EngineError. The file is opened with openRegularFile(), under the name it was made with.
    virtual ReaderAnswer answer(std::string_view request) = 0;
};

/// A kind of reader, by name.
struct ReaderKind {
    std::string_view name;
    std::unique_ptr<FileReader> (*make)(const std::filesystem::path& file);
};

/// Starts the process from which every ReaderProcess is forked. Call at the start of main(), before there are
/// threads, secrets or open files; the host has none of them then. In that process, and in one that was
/// started to replace it, this does not return.
void startReaders(int argc, char** argv, std::span<const ReaderKind> kinds);

/// True where untrusted files are read by reader processes: after startReaders(). Otherwise, and inside a
/// reader process, they are read in this process.
bool usesReaders();

/// Ends all reader processes: every request to one, and every later one, fails at once. For the end of the
/// program.
void stopReaders();

/// The other end of a new reader's channel, and the number of the memory file `memory` on its side. Used by
/// ReaderProcess. Throws ReaderFailed if no process can be started.
Channel startReader(std::string_view kind, const std::filesystem::path& file, const FileDescriptor& memory);

} // namespace nextgpt
