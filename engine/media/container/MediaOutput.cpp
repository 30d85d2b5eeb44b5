// SPDX-License-Identifier: Apache-2.0
#include "engine/media/container/MediaOutput.h"

#include "engine/core/Error.h"

#include <algorithm>
#include <cstring>

namespace nextgpt {

namespace {

constexpr int kBufferBytes = 64 * 1024;

} // namespace

int MediaOutput::read(void* self, std::uint8_t* bytes, int count) {
    auto& cursor = *static_cast<Cursor*>(self);
    const std::size_t left = cursor.bytes->size() - std::min(cursor.position, cursor.bytes->size());
    const std::size_t copied = std::min(left, static_cast<std::size_t>(count));
    if (copied == 0)
        return AVERROR_EOF;
    std::memcpy(bytes, cursor.bytes->data() + cursor.position, copied);
    cursor.position += copied;
    return static_cast<int>(copied);
}

int MediaOutput::write(void* self, std::uint8_t* bytes, int count) {
    auto& cursor = *static_cast<Cursor*>(self);
    try {
        const std::size_t end = cursor.position + static_cast<std::size_t>(count);
        if (end > cursor.bytes->size())
            cursor.bytes->resize(end);
    } catch (const std::bad_alloc&) { // exceptions must not pass through FFmpeg
        return AVERROR(ENOMEM);
    }
    std::memcpy(cursor.bytes->data() + cursor.position, bytes, static_cast<std::size_t>(count));
    cursor.position += static_cast<std::size_t>(count);
    return count;
}

std::int64_t MediaOutput::seek(void* self, std::int64_t offset, int whence) {
    auto& cursor = *static_cast<Cursor*>(self);
    const auto size = static_cast<std::int64_t>(cursor.bytes->size());
    if (whence == AVSEEK_SIZE)
        return size;
    whence &= ~AVSEEK_FORCE;
    const std::int64_t origin = whence == SEEK_CUR   ? static_cast<std::int64_t>(cursor.position)
                                : whence == SEEK_END ? size
                                                     : 0;
    if (origin + offset < 0)
        return AVERROR(EINVAL);
    cursor.position = static_cast<std::size_t>(origin + offset);
    return origin + offset;
}

IoContextPointer MediaOutput::open(Cursor& cursor, Access access) {
    auto* buffer = static_cast<std::uint8_t*>(av_malloc(kBufferBytes));
    IoContextPointer io(avio_alloc_context(buffer, kBufferBytes, access == Access::Write ? 1 : 0, &cursor,
                                           &MediaOutput::read, &MediaOutput::write, &MediaOutput::seek));
    if (!io)
        av_free(buffer);
    return io;
}

int MediaOutput::openForReading(AVFormatContext* format, AVIOContext** io, const char*, int flags,
                                AVDictionary**) {
    auto* self = static_cast<MediaOutput*>(format->opaque);
    if ((flags & AVIO_FLAG_WRITE) != 0)
        return AVERROR(EACCES);
    self->m_reading.position = 0;
    *io = open(self->m_reading, Access::Read).release();
    return *io != nullptr ? 0 : AVERROR(ENOMEM);
}

int MediaOutput::closeReading(AVFormatContext*, AVIOContext* io) {
    IoContextPointer(io).reset();
    return 0;
}

MediaOutput::MediaOutput(const char* muxer)
    : m_io(open(m_writing, Access::Write))
    , m_packet(av_packet_alloc()) {
    av_log_set_level(AV_LOG_QUIET);
    if (!m_io || !m_packet)
        throw EngineError(ErrorCode::OutOfMemory, "media container");
    if (avformat_alloc_output_context2(&m_format, nullptr, muxer, nullptr) < 0)
        throw EngineError(ErrorCode::MediaUnsupported, std::string("this FFmpeg has no muxer for ") + muxer);
    m_format->pb = m_io.get();
    m_format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT; // reproducible files
    m_format->opaque = this;
    m_format->io_open = &MediaOutput::openForReading;
    m_format->io_close2 = &MediaOutput::closeReading;
}

MediaOutput::~MediaOutput() {
    avformat_free_context(m_format);
}

int MediaOutput::addStream(const AVCodecContext& encoder) {
    AVStream* stream = avformat_new_stream(m_format, nullptr);
    if (stream == nullptr || avcodec_parameters_from_context(stream->codecpar, &encoder) < 0)
        throw EngineError(ErrorCode::OutOfMemory, "media stream");
    stream->time_base = encoder.time_base;
    stream->avg_frame_rate = encoder.framerate;
    return stream->index;
}

void MediaOutput::tag(const std::string& key, const std::string& value) {
    if (av_dict_set(&m_format->metadata, key.c_str(), value.c_str(), 0) < 0)
        throw EngineError(ErrorCode::OutOfMemory, "media metadata");
}

void MediaOutput::begin(const std::string& options) {
    AVDictionary* parsed = nullptr;
    const bool isValid = av_dict_parse_string(&parsed, options.c_str(), "=", ",", 0) >= 0;
    const int result = isValid ? avformat_write_header(m_format, &parsed) : AVERROR(EINVAL);
    av_dict_free(&parsed);
    if (result < 0)
        throw EngineError(ErrorCode::Internal, "the header of the container cannot be written");
}

void MediaOutput::write(AVPacket& packet, AVRational timeBase, int stream) {
    packet.stream_index = stream;
    av_packet_rescale_ts(&packet, timeBase, m_format->streams[stream]->time_base);
    if (av_interleaved_write_frame(m_format, &packet) < 0)
        throw EngineError(ErrorCode::Internal, "the container does not accept a packet");
}

void MediaOutput::encode(AVCodecContext& encoder, const AVFrame* frame, int stream) {
    if (avcodec_send_frame(&encoder, frame) < 0)
        throw EngineError(ErrorCode::Internal, std::string("encoding failed: ") + encoder.codec->name);
    while (true) {
        const int received = avcodec_receive_packet(&encoder, m_packet.get());
        if (received == AVERROR(EAGAIN) || received == AVERROR_EOF)
            return;
        if (received < 0)
            throw EngineError(ErrorCode::Internal, std::string("encoding failed: ") + encoder.codec->name);
        if (m_packet->duration == 0 && encoder.codec_type == AVMEDIA_TYPE_VIDEO)
            m_packet->duration = 1;
        write(*m_packet, encoder.time_base, stream);
    }
}

std::vector<std::uint8_t> MediaOutput::finish() {
    if (av_write_trailer(m_format) < 0)
        throw EngineError(ErrorCode::Internal, "the trailer of the container cannot be written");
    avio_flush(m_io.get());
    return std::move(m_bytes);
}

} // namespace nextgpt
