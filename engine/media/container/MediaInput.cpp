// SPDX-License-Identifier: Apache-2.0
#include "engine/media/container/MediaInput.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/FileDescriptor.h"
#include "engine/media/container/AllowedFormats.h"

#include <unistd.h>

#include <cerrno>
#include <string>

namespace nextgpt {

namespace {

constexpr int kBufferBytes = 64 * 1024;

/// Below this score FFmpeg guesses from single patterns that also occur in noise.
constexpr int kMinProbeScore = 5;

int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
    return AVERROR(EACCES); // rejects playlists and references to other files
}

} // namespace

class MediaInput::File {
public:
    explicit File(const std::filesystem::path& path)
        : m_file(openRegularFile(path)) {}

    static int read(void* self, std::uint8_t* bytes, int count) {
        const int descriptor = static_cast<File*>(self)->m_file.descriptor.get();
        ssize_t got = 0;
        do
            got = ::read(descriptor, bytes, static_cast<std::size_t>(count));
        while (got < 0 && errno == EINTR);
        if (got < 0)
            return AVERROR(errno);
        return got == 0 ? AVERROR_EOF : static_cast<int>(got);
    }

    static std::int64_t seek(void* self, std::int64_t offset, int whence) {
        const OpenedFile& file = static_cast<File*>(self)->m_file;
        if (whence == AVSEEK_SIZE)
            return file.bytes;
        const off_t position = ::lseek(file.descriptor.get(), offset, whence & ~AVSEEK_FORCE);
        return position < 0 ? AVERROR(errno) : position;
    }

private:
    OpenedFile m_file;
};

MediaInput::MediaInput(const std::filesystem::path& path)
    : m_file(std::make_unique<File>(path)) {
    av_log_set_level(AV_LOG_QUIET);
    auto* buffer = static_cast<std::uint8_t*>(av_malloc(kBufferBytes));
    m_io.reset(avio_alloc_context(buffer, kBufferBytes, 0, m_file.get(), &File::read, nullptr, &File::seek));
    if (!m_io) {
        av_free(buffer);
        throw EngineError(ErrorCode::OutOfMemory, "file buffer");
    }
    try {
        probe();
    } catch (...) {
        avformat_close_input(&m_format);
        throw;
    }
}

MediaInput::~MediaInput() {
    avformat_close_input(&m_format); // before m_io and m_file, which it uses
}

void MediaInput::probe() {
    const AVInputFormat* container = nullptr;
    const int score =
        av_probe_input_buffer2(m_io.get(), &container, "", nullptr, 0, static_cast<unsigned>(1U << 20));
    if (score == AVERROR(EIO))
        throw EngineError(ErrorCode::FileUnreadable, "the file cannot be read");
    if (score < kMinProbeScore || container == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported, "the content is neither video nor audio");
    if (!isAllowedContainer(container->name))
        throw EngineError(ErrorCode::MediaUnsupported,
                          std::string("containers of this type are not supported: ") + container->name);
    open(container);
}

void MediaInput::open(const AVInputFormat* container) {
    m_format = avformat_alloc_context();
    if (m_format == nullptr)
        throw EngineError(ErrorCode::OutOfMemory, "media container");
    m_format->pb = m_io.get();
    m_format->flags |= AVFMT_FLAG_CUSTOM_IO;
    m_format->io_open = refuseToOpen;
    m_format->max_streams = static_cast<int>(limits::kMediaStreams);
    m_format->probesize = limits::kMediaProbeBytes;
    m_format->max_analyze_duration = static_cast<std::int64_t>(limits::kMediaProbeSeconds * AV_TIME_BASE);
    m_format->protocol_whitelist = av_strdup("");
    m_format->codec_whitelist = av_strdup(allowedDecoderNames());
    const int opened = avformat_open_input(&m_format, "", container, nullptr);
    if (opened == AVERROR(ENOMEM))
        throw EngineError(ErrorCode::MediaTooLarge,
                          "too many tracks, or index tables that do not fit into memory");
    if (opened < 0)
        throw EngineError(ErrorCode::MediaDamaged,
                          std::string("the header is damaged or truncated: ") + container->name);
    if (avformat_find_stream_info(m_format, nullptr) < 0)
        throw EngineError(ErrorCode::MediaDamaged, std::string("no track can be read: ") + container->name);
    if (m_format->nb_streams > limits::kMediaStreams)
        throw EngineError(ErrorCode::MediaTooLarge, std::to_string(m_format->nb_streams) + " tracks");
}

AVStream* MediaInput::firstStream(AVMediaType type) const {
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        AVStream* stream = m_format->streams[i];
        if (stream->codecpar->codec_type == type && isAllowedCodec(stream->codecpar->codec_id) &&
            (stream->disposition & AV_DISPOSITION_ATTACHED_PIC) == 0)
            return stream;
    }
    return nullptr;
}

PacketPointer MediaInput::read(int stream) {
    PacketPointer packet(av_packet_alloc());
    if (!packet)
        throw EngineError(ErrorCode::OutOfMemory, "media packet");
    while (av_read_frame(m_format, packet.get()) >= 0) {
        if (packet->stream_index == stream)
            return packet;
        av_packet_unref(packet.get());
    }
    return nullptr;
}

bool MediaInput::seek(int stream, std::int64_t timestamp) {
    return avformat_seek_file(m_format, stream, INT64_MIN, timestamp, timestamp, 0) >= 0;
}

} // namespace nextgpt
