// SPDX-License-Identifier: Apache-2.0
#include "engine/media/container/AllowedFormats.h"

#include <algorithm>
#include <array>

namespace nextgpt {

namespace {

constexpr std::array<std::string_view, 10> kContainers{
    "wav", "flac", "mp3", "aac", "ogg", "mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "avi", "gif", "w64"};

constexpr std::array kCodecs{
    AV_CODEC_ID_H264,      AV_CODEC_ID_HEVC,      AV_CODEC_ID_VP8,       AV_CODEC_ID_VP9,
    AV_CODEC_ID_AV1,       AV_CODEC_ID_MPEG4,     AV_CODEC_ID_MJPEG,     AV_CODEC_ID_GIF,
    AV_CODEC_ID_FLAC,      AV_CODEC_ID_MP3,       AV_CODEC_ID_AAC,       AV_CODEC_ID_VORBIS,
    AV_CODEC_ID_OPUS,      AV_CODEC_ID_ALAC,      AV_CODEC_ID_PCM_U8,    AV_CODEC_ID_PCM_S8,
    AV_CODEC_ID_PCM_S16LE, AV_CODEC_ID_PCM_S16BE, AV_CODEC_ID_PCM_S24LE, AV_CODEC_ID_PCM_S24BE,
    AV_CODEC_ID_PCM_S32LE, AV_CODEC_ID_PCM_S32BE, AV_CODEC_ID_PCM_F32LE, AV_CODEC_ID_PCM_F32BE,
    AV_CODEC_ID_PCM_F64LE, AV_CODEC_ID_PCM_F64BE, AV_CODEC_ID_PCM_ALAW,  AV_CODEC_ID_PCM_MULAW};

} // namespace

bool isAllowedContainer(std::string_view demuxerName) {
    return std::find(kContainers.begin(), kContainers.end(), demuxerName) != kContainers.end();
}

bool isAllowedCodec(AVCodecID codec) {
    return std::find(kCodecs.begin(), kCodecs.end(), codec) != kCodecs.end();
}

const char* allowedDecoderNames() {
    return "h264,hevc,vp8,vp9,libdav1d,libaom-av1,av1,mpeg4,mjpeg,gif,flac,mp3float,mp3,aac,vorbis,opus,"
           "libopus,alac,pcm_u8,pcm_s8,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,"
           "pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw";
}

} // namespace nextgpt
