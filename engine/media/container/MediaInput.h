// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/FfmpegHandles.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace nextgpt {

/// A video's or audio's file, opened by descriptor: FFmpeg sees bytes, never a name, and can open nothing
/// else. The kind is decided by content. Throws EngineError: FileUnreadable, MediaUnsupported, MediaDamaged,
/// MediaTooLarge.
class MediaInput {
public:
    explicit MediaInput(const std::filesystem::path& path);
    ~MediaInput();
    MediaInput(const MediaInput&) = delete;
    MediaInput& operator=(const MediaInput&) = delete;

    AVFormatContext* format() const { return m_format; }

    /// FFmpeg's short name of the container, e.g. "wav".
    const char* container() const { return m_format->iformat->name; }

    /// The first stream of that kind with an allowed codec, covers of songs left out; null where there is
    /// none.
    AVStream* firstStream(AVMediaType kind) const;

    /// The next packet of the stream; false at the end. What cannot be read is the end as well: a file cut
    /// short still plays up to the cut.
    bool read(AVPacket* packet, int stream);

    /// Goes to the last key frame at or before `timestamp` (stream time base). False where the container has
    /// no way.
    bool seek(int stream, std::int64_t timestamp);

private:
    class File;

    void probe();
    void open(const AVInputFormat* kind);

    std::unique_ptr<File> m_file;
    IoContextPointer m_io;
    AVFormatContext* m_format = nullptr;
};

} // namespace nextgpt
