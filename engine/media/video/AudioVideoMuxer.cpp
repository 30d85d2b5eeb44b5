// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/AudioVideoMuxer.h"

#include "engine/core/Error.h"
#include "engine/core/Keys.h"
#include "engine/core/Limits.h"
#include "engine/io/AtomicFile.h"
#include "engine/media/audio/AudioEncoder.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/container/MediaInput.h"
#include "engine/media/video/Mp4Encoder.h"
#include "engine/media/video/VideoReader.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace nextgpt {

namespace {

void copyRecipe(const AVDictionary* from, MediaOutput& output) {
    const AVDictionaryEntry* entry = nullptr;
    while ((entry = av_dict_get(from, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr)
        if (const std::string_view key(entry->key); key.starts_with(keys::kTagPrefix) || key == "software")
            output.tag(entry->key, entry->value);
}

int addCopy(MediaOutput& output, const AVStream& video) {
    AVStream* stream = avformat_new_stream(output.format(), nullptr);
    if (stream == nullptr || avcodec_parameters_copy(stream->codecpar, video.codecpar) < 0)
        throw EngineError(ErrorCode::OutOfMemory, "media stream");
    stream->codecpar->codec_tag = 0; // the other container's name for the codec
    stream->time_base = video.time_base;
    stream->avg_frame_rate = video.avg_frame_rate;
    size_t size = 0;
    if (const auto* matrix = av_stream_get_side_data(&video, AV_PKT_DATA_DISPLAYMATRIX, &size)) {
        auto* copy = av_stream_new_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, size);
        if (copy == nullptr)
            throw EngineError(ErrorCode::OutOfMemory, "media stream");
        std::copy_n(matrix, size, copy);
    }
    return stream->index;
}

/// Every packet of the video, the last one lasting till `seconds`.
void copyPackets(MediaInput& input, const AVStream& video, MediaOutput& output, double seconds) {
    PacketPointer packet(av_packet_alloc());
    PacketPointer following(av_packet_alloc());
    if (!packet || !following)
        throw EngineError(ErrorCode::OutOfMemory, "packet");
    if (!input.read(packet.get(), video.index))
        throw EngineError(ErrorCode::MediaDamaged, "there is no frame in the video");
    const std::int64_t start = packet->dts;
    while (input.read(following.get(), video.index)) {
        output.write(*packet, video.time_base, 0);
        std::swap(packet, following);
    }
    const auto end = static_cast<std::int64_t>(std::llround(seconds / av_q2d(video.time_base)));
    if (packet->dts != AV_NOPTS_VALUE && start != AV_NOPTS_VALUE)
        packet->duration = std::max(packet->duration, av_sat_sub64(end, av_sat_sub64(packet->dts, start)));
    output.write(*packet, video.time_base, 0);
}

/// For videos that MP4 cannot hold as they are.
Video decodeAll(const std::filesystem::path& path) {
    VideoReader reader(path);
    constexpr double kOtherwise = 10.0; // as browsers play frames without a rate
    const double rate = reader.info().framesPerSecond;
    Video video{rate > 0 ? rate : kOtherwise, {}};
    std::size_t bytes = 0;
    while (auto frame = reader.next()) {
        bytes += frame->image.pixels.size();
        if (bytes > static_cast<std::size_t>(limits::kVideoDecodedBytes))
            throw EngineError(ErrorCode::MediaTooLarge, "video larger than is decoded at once");
        video.frames.push_back(std::move(frame->image));
    }
    return video;
}

} // namespace

void muxVideoAndAudio(const std::filesystem::path& video, const std::filesystem::path& audioFile,
                      const std::filesystem::path& joined) {
    const Audio audio = readAudio(audioFile, {}, limits::kAudioSeconds);
    const double videoSeconds = VideoReader(video).info().seconds;
    MediaInput input(video);
    const AVStream* stream = input.firstStream(AVMEDIA_TYPE_VIDEO);
    MediaOutput output("mp4");
    if (avformat_query_codec(output.format()->oformat, stream->codecpar->codec_id, FF_COMPLIANCE_NORMAL) !=
        1) {
        writeFileAtomically(joined, encodeMp4(decodeAll(video), &audio, {}, videoEncoders()));
        return;
    }
    output.format()->max_interleave_delta = 0;
    const Audio fitted = audioForMp4(audio, std::min(videoSeconds, limits::kAudioSeconds));
    const auto encoder = openAudioEncoder(AV_CODEC_ID_AAC, fitted, output);
    addCopy(output, *stream);
    output.addStream(*encoder);
    copyRecipe(input.format()->metadata, output);
    output.begin(kMp4Options);
    copyPackets(input, *stream, output, std::max(videoSeconds, fitted.seconds()));
    encodeAudio(output, *encoder, fitted, {1});
    writeFileAtomically(joined, output.finish());
}

} // namespace nextgpt
