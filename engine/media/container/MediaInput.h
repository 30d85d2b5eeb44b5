// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"
#include "engine/media/container/FfmpegHandles.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace nextgpt {

/// A video or audio file, opened for demuxing. FFmpeg reads it through a file descriptor and never gets a
/// file name, so that a playlist cannot make it open other files. The container is determined from the
/// content. Every step reads at most limits::kVideoReadBytes (or kAudioReadBytes), whatever the file's size;
/// what lies beyond counts as the end. Any call throws Stopped once it is interrupted
/// (request/Interruption.h), and EngineError: FileUnreadable, MediaUnsupported, MediaDamaged, MediaTooLarge.
class MediaInput {
public:
    explicit MediaInput(const std::filesystem::path& path);
    ~MediaInput();
    MediaInput(const MediaInput&) = delete;
    MediaInput& operator=(const MediaInput&) = delete;

    AVFormatContext* format() const { return m_format; }

    /// FFmpeg's short name of the container, e.g. "wav".
    const char* container() const { return m_format->iformat->name; }

    /// What the container is for; nullopt if it may have video or audio.
    std::optional<Modality> medium() const { return m_medium; }

    std::int64_t fileBytes() const;

    /// The stream of the type to be used, with an allowed codec; null if there is none. The first that
    /// the file marks as the default, or else the first, but a thumbnail only if there is no other video.
    /// Cover art is no video.
    AVStream* mainStream(AVMediaType type) const;

    /// Makes the demuxer skip all other streams.
    void readOnly(int stream);

    /// The name of the codec of the first stream of the type, if there is one and none has an allowed codec.
    std::string unsupportedCodec(AVMediaType type) const;

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
    void findStreams();
    void requireFrameSizes() const;
    static bool isUsable(const AVStream& stream, AVMediaType type);

    std::unique_ptr<File> m_file;
    IoContextPointer m_io;
    std::int64_t m_readBytes = 0; ///< per step
    std::optional<Modality> m_medium;
    AVFormatContext* m_format = nullptr;
};

} // namespace nextgpt
