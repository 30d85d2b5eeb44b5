// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/container/FfmpegHandles.h"
#include "engine/request/Event.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nextgpt {

/// Muxes a container into memory, so that the caller can write the finished file atomically. Suitable for
/// short media only.
class MediaOutput {
public:
    /// `muxer`: FFmpeg's short name, e.g. "flac". Throws MediaUnsupported if FFmpeg lacks it.
    explicit MediaOutput(const char* muxer);
    ~MediaOutput();
    MediaOutput(const MediaOutput&) = delete;
    MediaOutput& operator=(const MediaOutput&) = delete;

    AVFormatContext* format() const { return m_format; }

    /// Adds a stream with the encoder's parameters; returns its index.
    int addStream(const AVCodecContext& encoder);

    /// Sets a metadata field. Call before begin().
    void tag(const std::string& key, const std::string& value);

    /// Writes the header. `options` are the muxer's, e.g. "movflags=+faststart".
    void begin(const std::string& options);

    /// Encodes `frame`, or flushes the encoder if it is null, and writes the resulting packets.
    void encode(AVCodecContext& encoder, const AVFrame* frame, int stream);

    /// Writes one packet whose times are in `timeBase`.
    void write(AVPacket& packet, AVRational timeBase, int stream);

    /// Writes the trailer and returns the complete file.
    std::vector<std::uint8_t> finish();

private:
    enum class Access { Read, Write };

    /// A read or write position in the file.
    struct Cursor {
        std::vector<std::uint8_t>* bytes = nullptr;
        std::size_t position = 0;
    };
    static int read(void* self, std::uint8_t* bytes, int count);
    static int write(void* self, std::uint8_t* bytes, int count);
    static std::int64_t seek(void* self, std::int64_t offset, int whence);
    static int openForReading(AVFormatContext* format, AVIOContext** io, const char*, int flags,
                              AVDictionary**);
    static int closeReading(AVFormatContext* format, AVIOContext* io);
    static IoContextPointer open(Cursor& cursor, Access access);

    std::vector<std::uint8_t> m_bytes;
    Cursor m_writing{&m_bytes, 0};
    Cursor m_reading{&m_bytes, 0}; ///< used by the MP4 muxer when it moves the index to the front
    IoContextPointer m_io;
    AVFormatContext* m_format = nullptr;
    PacketPointer m_packet;
};

} // namespace nextgpt
