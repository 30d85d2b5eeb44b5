// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/FfmpegHandles.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace nextgpt {

/// A video or audio file, opened for demuxing. FFmpeg reads it through a file descriptor and never gets a
/// file name, so that a playlist cannot make it open other files. The container is determined from the
/// content. Throws EngineError: FileUnreadable, MediaUnsupported, MediaDamaged, MediaTooLarge.
class MediaInput {
public:
    explicit MediaInput(const std::filesystem::path& path);
    ~MediaInput();
    MediaInput(const MediaInput&) = delete;
    MediaInput& operator=(const MediaInput&) = delete;

    AVFormatContext* format() const { return m_format; }

    /// FFmpeg's short name of the container, e.g. "wav".
    const char* container() const { return m_format->iformat->name; }

    /// The first stream of the type with an allowed codec, excluding cover art; null if there is none.
    AVStream* firstStream(AVMediaType type) const;

    /// The next packet of the stream; null at the end. A read error counts as the end, so that a truncated
    /// file can be played up to the point of truncation.
    PacketPointer read(int stream);

    /// Seeks to the last key frame at or before `timestamp` (in the stream's time base). False if the
    /// container cannot seek.
    bool seek(int stream, std::int64_t timestamp);

private:
    class File;

    void probe();
    void open(const AVInputFormat* container);

    std::unique_ptr<File> m_file;
    IoContextPointer m_io;
    AVFormatContext* m_format = nullptr;
};

} // namespace nextgpt
