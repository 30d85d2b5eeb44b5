// SPDX-License-Identifier: Apache-2.0
#include "engine/media/container/MediaInput.h"

#include "engine/core/Error.h"
#include "engine/core/Limits.h"
#include "engine/io/FileDescriptor.h"
#include "engine/media/container/AllowedFormats.h"
#include "engine/request/Interruption.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nextgpt {

namespace {

constexpr int kBufferBytes = 64 * 1024;

/// Below this score FFmpeg guesses from single patterns that also occur in noise.
constexpr int kMinProbeScore = 5;

int refuseToOpen(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) {
    return AVERROR(EACCES); // rejects playlists and references to other files
}

int askInterrupted(void*) {
    return isInterrupted() ? 1 : 0;
}

/// In these containers, packets of a track that is not wanted lie between those of the wanted one.
bool interleavesTracks(std::string_view container) {
    constexpr std::array<std::string_view, 7> kInterleaving{
        "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "avi", "mpegts", "mpeg", "asf", "ogg"};
    return std::find(kInterleaving.begin(), kInterleaving.end(), container) != kInterleaving.end();
}

/// What makes a stream the main one of its type, the least first: no thumbnail, marked as the default.
std::pair<bool, bool> rankOf(const AVStream& stream) {
    constexpr int kStill = AV_DISPOSITION_STILL_IMAGE | AV_DISPOSITION_TIMED_THUMBNAILS;
    const bool isVideo = stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
    // Thumbnails are a single frame; Matroska does not count frames.
    const bool isThumbnail = isVideo && ((stream.disposition & kStill) != 0 || stream.nb_frames == 1 ||
                                         stream.codecpar->codec_id == AV_CODEC_ID_MJPEG);
    return {isThumbnail, (stream.disposition & AV_DISPOSITION_DEFAULT) == 0};
}

} // namespace

/// A file of which at most a budget is read per step.
class MediaInput::File {
public:
    explicit File(const std::filesystem::path& path)
        : m_file(openRegularFile(path)) {}

    std::int64_t bytes() const { return m_file.bytes; }

    /// The bytes that may be read from now until the next call.
    void setBudget(std::int64_t bytes) { m_left = bytes; }

    static int read(void* opaque, std::uint8_t* bytes, int count) {
        File& self = *static_cast<File*>(opaque);
        if (isInterrupted())
            return AVERROR_EXIT;
        const auto wanted = static_cast<std::size_t>(std::min<std::int64_t>(count, self.m_left));
        ssize_t got = 0;
        do
            got = ::read(self.m_file.descriptor.get(), bytes, wanted);
        while (got < 0 && errno == EINTR);
        if (got < 0)
            return AVERROR(errno);
        self.m_left -= got;
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
    std::int64_t m_left = limits::kVideoReadBytes;
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
    throwIfInterrupted();
    if (score == AVERROR(EIO))
        throw EngineError(ErrorCode::FileUnreadable, "the file cannot be read");
    if (score < kMinProbeScore || container == nullptr)
        throw EngineError(ErrorCode::MediaUnsupported, "the content is neither video nor audio");
    if (!isAllowedContainer(container->name))
        throw EngineError(ErrorCode::MediaUnsupported,
                          std::string("containers of this type are not supported: ") + container->name,
                          {.format = container->long_name});
    m_medium = mediumOfContainer(container->name);
    m_readBytes = interleavesTracks(container->name) ? limits::kVideoReadBytes : limits::kAudioReadBytes;
    m_file->setBudget(m_readBytes);
    open(container);
    requireFrameSizes();
    m_file->setBudget(m_readBytes);
    findStreams();
    requireFrameSizes(); // some containers state no size
}

void MediaInput::open(const AVInputFormat* container) {
    m_format = avformat_alloc_context();
    if (m_format == nullptr)
        throw EngineError(ErrorCode::OutOfMemory, "media container");
    m_format->pb = m_io.get();
    m_format->flags |= AVFMT_FLAG_CUSTOM_IO;
    m_format->io_open = refuseToOpen;
    m_format->interrupt_callback = {askInterrupted, nullptr};
    m_format->max_streams = static_cast<int>(limits::kMediaStreams);
    m_format->probesize = limits::kMediaProbeBytes;
    m_format->max_analyze_duration = static_cast<std::int64_t>(limits::kMediaProbeSeconds * AV_TIME_BASE);
    m_format->protocol_whitelist = av_strdup("");
    m_format->codec_whitelist = av_strdup(allowedDecoderNames().c_str());
    const int opened = avformat_open_input(&m_format, "", container, nullptr);
    throwIfInterrupted();
    if (opened == AVERROR(ENOMEM))
        throw EngineError(ErrorCode::MediaTooLarge,
                          "too many tracks, or index tables that do not fit into memory",
                          {.medium = m_medium});
    if (opened < 0)
        throw EngineError(ErrorCode::MediaDamaged,
                          std::string("the header is damaged or truncated: ") + container->name,
                          {.medium = m_medium});
}

/// Reads what the header does not state. The decoders that FFmpeg opens for this have the same limits as
/// ours.
void MediaInput::findStreams() {
    std::vector<AVDictionary*> options(m_format->nb_streams, nullptr);
    for (AVDictionary*& option : options) {
        av_dict_set_int(&option, "max_pixels", limits::kVideoPixels, 0);
        av_dict_set_int(&option, "threads", 1, 0);
    }
    const int found = avformat_find_stream_info(m_format, options.data());
    for (AVDictionary*& option : options)
        av_dict_free(&option);
    throwIfInterrupted();
    if (found < 0)
        throw EngineError(ErrorCode::MediaDamaged, std::string("no track can be read: ") + container(),
                          {.medium = m_medium});
    if (m_format->nb_streams > limits::kMediaStreams)
        throw EngineError(ErrorCode::MediaTooLarge, std::to_string(m_format->nb_streams) + " tracks",
                          {.medium = m_medium});
}

void MediaInput::requireFrameSizes() const {
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        const std::int64_t width = m_format->streams[i]->codecpar->width;
        const std::int64_t height = m_format->streams[i]->codecpar->height;
        const bool isTooLarge = width > limits::kVideoSide || height > limits::kVideoSide ||
                                width * height > limits::kVideoPixels;
        if (isTooLarge && isUsable(*m_format->streams[i], AVMEDIA_TYPE_VIDEO))
            throw EngineError(ErrorCode::MediaTooLarge,
                              std::to_string(width) + " x " + std::to_string(height) + " pixels",
                              {.medium = Modality::Video});
    }
}

std::int64_t MediaInput::fileBytes() const {
    return m_file->bytes();
}

bool MediaInput::isUsable(const AVStream& stream, AVMediaType type) {
    return stream.codecpar->codec_type == type && isAllowedCodec(stream.codecpar->codec_id) &&
           (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0;
}

AVStream* MediaInput::mainStream(AVMediaType type) const {
    AVStream* main = nullptr;
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        AVStream* stream = m_format->streams[i];
        if (isUsable(*stream, type) && (main == nullptr || rankOf(*stream) < rankOf(*main)))
            main = stream;
    }
    return main;
}

void MediaInput::readOnly(int wanted) {
    for (unsigned i = 0; i < m_format->nb_streams; ++i)
        m_format->streams[i]->discard = static_cast<int>(i) == wanted ? AVDISCARD_DEFAULT : AVDISCARD_ALL;
}

std::string MediaInput::unsupportedCodec(AVMediaType type) const {
    if (mainStream(type) != nullptr)
        return {};
    for (unsigned i = 0; i < m_format->nb_streams; ++i) {
        const AVStream& stream = *m_format->streams[i];
        if (stream.codecpar->codec_type == type && (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0)
            return codecName(stream.codecpar->codec_id);
    }
    return {};
}

PacketPointer MediaInput::read(int stream) {
    PacketPointer packet(av_packet_alloc());
    if (!packet)
        throw EngineError(ErrorCode::OutOfMemory, "media packet");
    while (true) {
        m_file->setBudget(m_readBytes);
        const int status = av_read_frame(m_format, packet.get());
        throwIfInterrupted();
        if (status < 0)
            return nullptr;
        if (packet->stream_index == stream)
            return packet;
        av_packet_unref(packet.get());
    }
}

bool MediaInput::seek(int stream, std::int64_t timestamp) {
    m_file->setBudget(m_readBytes);
    const bool found = avformat_seek_file(m_format, stream, INT64_MIN, timestamp, timestamp, 0) >= 0;
    throwIfInterrupted();
    return found;
}

} // namespace nextgpt
