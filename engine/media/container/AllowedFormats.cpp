// SPDX-License-Identifier: Apache-2.0
#include "engine/media/container/AllowedFormats.h"

extern "C" {
#include <libavcodec/avcodec.h>
}

#include <algorithm>
#include <iterator>

namespace nextgpt {

namespace {

/// A demuxer and the medium its files have, if it is always the same.
struct Container {
    std::string_view name;
    std::optional<Modality> medium{};
};

constexpr Container kContainers[]{
    {"wav", Modality::Audio},    {"w64", Modality::Audio},
    {"aiff", Modality::Audio},   {"caf", Modality::Audio},
    {"flac", Modality::Audio},   {"mp3", Modality::Audio},
    {"aac", Modality::Audio},    {"ac3", Modality::Audio},
    {"amr", Modality::Audio},    {"ogg"},
    {"mov,mp4,m4a,3gp,3g2,mj2"}, {"matroska,webm"},
    {"avi", Modality::Video},    {"mpegts", Modality::Video},
    {"mpeg", Modality::Video},   {"asf"},
    {"gif", Modality::Video},
};

const Container* containerOf(std::string_view name) {
    const auto* found = std::find_if(std::begin(kContainers), std::end(kContainers),
                                     [&](const Container& container) { return container.name == name; });
    return found != std::end(kContainers) ? found : nullptr;
}

/// A codec and the names of its decoders in FFmpeg, the preferred one first.
struct Codec {
    AVCodecID id;
    std::string_view decoders;
};

constexpr Codec kCodecs[]{
    {AV_CODEC_ID_H264, "h264"},
    {AV_CODEC_ID_HEVC, "hevc"},
    {AV_CODEC_ID_VP8, "vp8"},
    {AV_CODEC_ID_VP9, "vp9"},
    {AV_CODEC_ID_AV1, "libdav1d,libaom-av1,av1"},
    {AV_CODEC_ID_MPEG4, "mpeg4"},
    {AV_CODEC_ID_MJPEG, "mjpeg"},
    {AV_CODEC_ID_GIF, "gif"},
    {AV_CODEC_ID_PRORES, "prores"},
    {AV_CODEC_ID_DNXHD, "dnxhd"},
    {AV_CODEC_ID_DVVIDEO, "dvvideo"},
    {AV_CODEC_ID_H263, "h263"},
    {AV_CODEC_ID_MPEG1VIDEO, "mpeg1video"},
    {AV_CODEC_ID_MPEG2VIDEO, "mpeg2video"},
    {AV_CODEC_ID_MSMPEG4V2, "msmpeg4v2"},
    {AV_CODEC_ID_MSMPEG4V3, "msmpeg4"},
    {AV_CODEC_ID_THEORA, "theora"},
    {AV_CODEC_ID_WMV1, "wmv1"},
    {AV_CODEC_ID_WMV2, "wmv2"},
    {AV_CODEC_ID_WMV3, "wmv3"},
    {AV_CODEC_ID_VC1, "vc1"},
    {AV_CODEC_ID_FLAC, "flac"},
    {AV_CODEC_ID_MP2, "mp2float,mp2"},
    {AV_CODEC_ID_MP3, "mp3float,mp3"},
    {AV_CODEC_ID_AAC, "aac"},
    {AV_CODEC_ID_AC3, "ac3"},
    {AV_CODEC_ID_EAC3, "eac3"},
    {AV_CODEC_ID_DTS, "dca"},
    {AV_CODEC_ID_VORBIS, "vorbis"},
    {AV_CODEC_ID_OPUS, "opus,libopus"},
    {AV_CODEC_ID_ALAC, "alac"},
    {AV_CODEC_ID_AMR_NB, "amrnb"},
    {AV_CODEC_ID_AMR_WB, "amrwb"},
    {AV_CODEC_ID_WMAV1, "wmav1"},
    {AV_CODEC_ID_WMAV2, "wmav2"},
    {AV_CODEC_ID_ADPCM_IMA_QT, "adpcm_ima_qt"},
    {AV_CODEC_ID_ADPCM_IMA_WAV, "adpcm_ima_wav"},
    {AV_CODEC_ID_ADPCM_MS, "adpcm_ms"},
    {AV_CODEC_ID_PCM_U8, "pcm_u8"},
    {AV_CODEC_ID_PCM_S8, "pcm_s8"},
    {AV_CODEC_ID_PCM_S16LE, "pcm_s16le"},
    {AV_CODEC_ID_PCM_S16BE, "pcm_s16be"},
    {AV_CODEC_ID_PCM_S24LE, "pcm_s24le"},
    {AV_CODEC_ID_PCM_S24BE, "pcm_s24be"},
    {AV_CODEC_ID_PCM_S32LE, "pcm_s32le"},
    {AV_CODEC_ID_PCM_S32BE, "pcm_s32be"},
    {AV_CODEC_ID_PCM_F32LE, "pcm_f32le"},
    {AV_CODEC_ID_PCM_F32BE, "pcm_f32be"},
    {AV_CODEC_ID_PCM_F64LE, "pcm_f64le"},
    {AV_CODEC_ID_PCM_F64BE, "pcm_f64be"},
    {AV_CODEC_ID_PCM_ALAW, "pcm_alaw"},
    {AV_CODEC_ID_PCM_MULAW, "pcm_mulaw"},
};

} // namespace

bool isAllowedContainer(std::string_view demuxerName) {
    return containerOf(demuxerName) != nullptr;
}

std::optional<Modality> mediumOfContainer(std::string_view demuxerName) {
    const Container* container = containerOf(demuxerName);
    return container != nullptr ? container->medium : std::nullopt;
}

bool isAllowedCodec(AVCodecID codec) {
    return std::any_of(std::begin(kCodecs), std::end(kCodecs),
                       [codec](const Codec& allowed) { return allowed.id == codec; });
}

std::string codecName(AVCodecID codec) {
    const AVCodecDescriptor* descriptor = avcodec_descriptor_get(codec);
    if (descriptor == nullptr)
        return {};
    return descriptor->long_name != nullptr ? descriptor->long_name : descriptor->name;
}

const std::string& allowedDecoderNames() {
    static const std::string names = [] {
        std::string joined;
        for (const Codec& codec : kCodecs)
            joined.append(joined.empty() ? "" : ",").append(codec.decoders);
        return joined;
    }();
    return names;
}

} // namespace nextgpt
