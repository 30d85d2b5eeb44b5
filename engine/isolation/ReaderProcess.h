// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/isolation/Readers.h"

namespace nextgpt {

/// What changes when a file is written.
struct FileVersion {
    std::int64_t bytes = 0;
    std::int64_t modifiedNs = 0; ///< since 1970

    bool operator==(const FileVersion&) const = default;
};

/// A process that reads one untrusted file for this one. It has a descriptor of that file, limits on memory,
/// time and written bytes, and no other access to the system (Sandbox.h). Whatever the file does to it, this
/// process sees an EngineError. Used by one thread at a time.
class ReaderProcess {
public:
    /// Throws EngineError: FileUnreadable, ReaderFailed if the file has ended its reader before.
    ReaderProcess(std::string_view kind, std::filesystem::path file);

    /// Ends the process, whatever it is doing.
    ~ReaderProcess() = default;
    ReaderProcess(ReaderProcess&&) = default;
    ReaderProcess& operator=(ReaderProcess&&) = default;

    /// Throws what the reader throws; FileUnreadable if another program wrote the file meanwhile;
    /// ReaderFailed if it crashes, takes longer than limits::kReader… or its answer is malformed; Stopped if
    /// the thread's work is cancelled meanwhile (request/Interruption.h).
    ReaderAnswer ask(std::string_view request);

    /// Reports an answer that is not what its kind answers. Throws ReaderFailed.
    [[noreturn]] void rejectAnswer() const;

private:
    ReaderAnswer awaitAnswer();
    void requireUnchanged() const;
    std::optional<ReaderAnswer> handle(Packet& packet);
    void lendFile();
    ReaderAnswer answerOf(const Packet& packet) const;
    [[noreturn]] void fail(const std::string& reason) const;
    [[noreturn]] void failAsEnded(const std::string& status) const;

    std::filesystem::path m_file;
    OpenedFile m_opened;
    FileVersion m_version;
    FileDescriptor m_memory;
    Channel m_channel;
    int m_lent = 0; ///< descriptors given during this request
};

} // namespace nextgpt
