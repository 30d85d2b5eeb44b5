// SPDX-License-Identifier: Apache-2.0
#include "engine/media/video/AudioVideoMuxer.h"

#include "engine/core/Error.h"
#include "engine/core/Keys.h"
#include "engine/core/Limits.h"
#include "engine/io/AtomicFile.h"
#include "engine/isolation/Readers.h"
#include "engine/media/audio/AudioEncoder.h"
#include "engine/media/audio/AudioReader.h"
#include "engine/media/container/MediaInput.h"
#include "engine/media/isolated/MediaReaderProcess.h"
#include "engine/media/video/AnimatedWebP.h"
#include "engine/media/video/Mp4Encoder.h"
#include "engine/media/video/VideoReader.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

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
    stream->codecpar->codec_tag = 0; // differs between containers
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

/// Copies every packet of the video; the last one lasts until `seconds`.
void copyPackets(MediaInput& input, const AVStream& video, MediaOutput& output, double seconds) {
    PacketPointer packet = input.read(video.index);
    if (!packet)
        throw EngineError(ErrorCode::MediaDamaged, "the video has no frames");
    const std::int64_t start = packet->dts;
    while (PacketPointer following = input.read(video.index)) {
        output.write(*packet, video.time_base, 0);
        packet = std::move(following);
    }
    const auto end = static_cast<std::int64_t>(std::llround(seconds / av_q2d(video.time_base)));
    if (packet->dts != AV_NOPTS_VALUE && start != AV_NOPTS_VALUE)
        packet->duration = std::max(packet->duration, av_sat_sub64(end, av_sat_sub64(packet->dts, start)));
    output.write(*packet, video.time_base, 0);
}

/// For videos whose codec MP4 does not support.
Video decodeAll(const std::filesystem::path& path) {
    VideoReader reader(path);
    constexpr double kDefaultRate = 10.0; // the default of browsers
    const double rate = reader.info().framesPerSecond;
    Video video{rate > 0 ? rate : kDefaultRate, {}};
    std::size_t bytes = 0;
    while (auto frame = reader.next()) {
        bytes += frame->image.pixels.size();
        if (bytes > static_cast<std::size_t>(limits::kVideoDecodedBytes))
            throw EngineError(ErrorCode::MediaTooLarge, "the decoded video exceeds " +
                                                            std::to_string(limits::kVideoDecodedBytes) +
                                                            " bytes");
        video.frames.push_back(std::move(frame->image));
    }
    return video;
}

/// The packets are copied in this process, which the file could crash: a reader process goes through all of
/// them first.
void requireHarmlessPackets(const std::filesystem::path& video) {
    if (usesReaders())
        MediaReaderProcess(video).ask({{"do", "packets"}},
                                      [](const nlohmann::json&, const auto&) { return std::optional(true); });
}

} // namespace

void muxVideoAndAudio(const std::filesystem::path& video, const std::filesystem::path& audio,
                      const std::filesystem::path& target) {
    const Audio samples = readAudio(audio, {}, limits::kAudioSeconds);
    const double videoSeconds = VideoReader(video).info().seconds;
    if (isAnimatedWebP(video)) {
        writeFileAtomically(target, encodeMp4(decodeAll(video), &samples, {}, videoEncoders()));
        return;
    }
    requireHarmlessPackets(video);
    MediaInput input(video);
    const AVStream* stream = input.mainStream(AVMEDIA_TYPE_VIDEO);
    MediaOutput output("mp4");
    if (avformat_query_codec(output.format()->oformat, stream->codecpar->codec_id, FF_COMPLIANCE_NORMAL) !=
        1) {
        writeFileAtomically(target, encodeMp4(decodeAll(video), &samples, {}, videoEncoders()));
        return;
    }
    output.format()->max_interleave_delta = 0;
    const Audio fitted = audioForMp4(samples, std::min(videoSeconds, limits::kAudioSeconds));
    const auto encoder = openAudioEncoder(AV_CODEC_ID_AAC, fitted, output);
    addCopy(output, *stream);
    output.addStream(*encoder);
    copyRecipe(input.format()->metadata, output);
    output.begin(kMp4Options);
    copyPackets(input, *stream, output, std::max(videoSeconds, fitted.seconds()));
    encodeAudio(output, *encoder, fitted, {1});
    writeFileAtomically(target, output.finish());
}

} // namespace nextgpt
