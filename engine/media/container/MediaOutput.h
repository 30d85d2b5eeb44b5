// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/media/container/FfmpegHandles.h"

#include <cstdint>
#include <string>
#include <vector>

namespace nextgpt {

/// A container written into memory, so that a file appears whole or not at all: what we make is short.
class MediaOutput {
public:
    /// `muxer`: FFmpeg's short name, e.g. "flac".
    explicit MediaOutput(const char* muxer);
    ~MediaOutput();
    MediaOutput(const MediaOutput&) = delete;
    MediaOutput& operator=(const MediaOutput&) = delete;

    AVFormatContext* format() const { return m_format; }

    /// A stream of what `encoder` makes; its number.
    int addStream(const AVCodecContext& encoder);

    void tag(const std::string& key, const std::string& value);

    /// Header with the muxer's options, e.g. "movflags=+faststart".
    void begin(const std::string& options);

    /// Hands `frame` to the encoder (null: the end) and what comes out to the container.
    void encode(AVCodecContext& encoder, const AVFrame* frame, int stream);

    /// One packet, with its times in `unit`.
    void write(AVPacket& packet, AVRational unit, int stream);

    /// Trailer; the whole file.
    std::vector<std::uint8_t> finish();

private:
    struct Place {
        std::vector<std::uint8_t>* bytes = nullptr;
        std::size_t at = 0;
    };
    static int read(void* self, std::uint8_t* bytes, int count);
    static int write(void* self, std::uint8_t* bytes, int count);
    static std::int64_t seek(void* self, std::int64_t offset, int whence);
    static int openAgain(AVFormatContext* format, AVIOContext** io, const char*, int flags, AVDictionary**);
    static int closeAgain(AVFormatContext* format, AVIOContext* io);
    static IoContextPointer open(Place& place, int writes);

    std::vector<std::uint8_t> m_bytes;
    Place m_written{&m_bytes, 0};
    Place m_readAgain{&m_bytes, 0}; ///< the muxer's second look when it moves the index to the front
    IoContextPointer m_io;
    AVFormatContext* m_format = nullptr;
    PacketPointer m_packet;
};

} // namespace nextgpt
