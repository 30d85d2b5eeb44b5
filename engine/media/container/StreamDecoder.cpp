// SPDX-License-Identifier: Apache-2.0
#include "engine/media/container/StreamDecoder.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"

#include <string>

namespace nextgpt {

StreamDecoder::StreamDecoder(const std::filesystem::path& path, AVMediaType type)
    : m_path(path)
    , m_type(type) {
    open();
}

void StreamDecoder::open() {
    m_codec.reset();
    m_input = std::make_unique<MediaInput>(m_path);
    m_stream = m_input->mainStream(m_type);
    if (m_stream == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported,
                          std::string("no ") + av_get_media_type_string(m_type) +
                              " track with a supported codec",
                          {.format = m_input->unsupportedCodec(m_type)});
    m_input->readOnly(m_stream->index);
    const AVCodec* codec = avcodec_find_decoder(m_stream->codecpar->codec_id);
    if (codec == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported, std::string("this FFmpeg has no decoder for ") +
                                                           avcodec_get_name(m_stream->codecpar->codec_id));
    m_codec.reset(avcodec_alloc_context3(codec));
    if (!m_codec || avcodec_parameters_to_context(m_codec.get(), m_stream->codecpar) < 0)
        throw EngineError(ErrorCode::OutOfMemory, "media decoder");
    m_codec->pkt_timebase = m_stream->time_base;
    m_codec->max_pixels = limits::kVideoPixels;
    m_codec->thread_count = 1;
    if (avcodec_open2(m_codec.get(), codec, nullptr) < 0)
        throw EngineError(ErrorCode::MediaDamaged,
                          std::string("the decoder rejects the track: ") + codec->name);
    m_ended = false;
    m_firstWanted = INT64_MIN;
}

/// Samples of Common Encryption, or of another protection, cannot be decoded without a key. Some files begin
/// with unprotected ones.
bool StreamDecoder::isProtected(const AVPacket& packet) const {
    if (av_packet_get_side_data(&packet, AV_PKT_DATA_ENCRYPTION_INFO, nullptr) == nullptr)
        return false;
    if (!m_decodedAny)
        throw EngineError(ErrorCode::MediaUnsupported, "the track is encrypted",
                          {.format = "encrypted data (DRM)"});
    return true;
}

void StreamDecoder::countDamage() {
    if (++m_damaged > limits::kMediaDamagedPackets)
        throw EngineError(ErrorCode::MediaDamaged, "too many packets in a row cannot be decoded");
}

/// Sends the next packet or, after the last one, the end of the stream. False if that was already sent.
bool StreamDecoder::sendPacket() {
    if (m_ended)
        return false;
    while (const PacketPointer packet = m_input->read(m_stream->index)) {
        ++m_packets;
        if (isProtected(*packet))
            break;
        const std::int64_t end =
            packet->pts == AV_NOPTS_VALUE ? INT64_MAX : av_sat_add64(packet->pts, packet->duration);
        if (end < m_firstWanted)
            continue;
        const int sent = avcodec_send_packet(m_codec.get(), packet.get());
        if (sent == AVERROR(ENOMEM))
            throw EngineError(ErrorCode::OutOfMemory, "media decoder");
        if (sent < 0)
            countDamage();
        else
            return true;
    }
    m_ended = true;
    avcodec_send_packet(m_codec.get(), nullptr);
    return true;
}

FramePointer StreamDecoder::next() {
    FramePointer frame(av_frame_alloc());
    if (!frame)
        throw EngineError(ErrorCode::OutOfMemory, "media frame");
    while (true) {
        const int received = avcodec_receive_frame(m_codec.get(), frame.get());
        if (received == 0) {
            m_decodedAny = true;
            m_damaged = 0;
            return frame;
        }
        if (received == AVERROR(ENOMEM))
            throw EngineError(ErrorCode::OutOfMemory, "media decoder");
        if (received == AVERROR_EOF)
            break;
        if (received != AVERROR(EAGAIN))
            countDamage();
        if (!sendPacket())
            break;
    }
    if (!m_decodedAny)
        throw EngineError(m_packets == 0 ? ErrorCode::MediaEmpty : ErrorCode::MediaDamaged,
                          "no part of the track can be decoded");
    return nullptr;
}

bool StreamDecoder::seek(std::int64_t timestamp) {
    m_firstWanted = INT64_MIN;
    if (!m_input->seek(m_stream->index, timestamp))
        return false;
    avcodec_flush_buffers(m_codec.get());
    m_ended = false;
    return true;
}

void StreamDecoder::rewind() {
    open();
}

} // namespace nextgpt
