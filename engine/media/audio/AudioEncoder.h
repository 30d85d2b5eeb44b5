// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/media/container/FfmpegHandles.h"

#include <cstdint>

namespace nextgpt {

class MediaOutput;

/// An open encoder for audio of this sample rate and channel count. Throws MediaUnsupported if FFmpeg lacks
/// the encoder or the encoder does not support them.
CodecContextPointer openAudioEncoder(AVCodecID codec, const Audio& audio, const MediaOutput& output);

/// Position of encoded audio in a container.
struct AudioTrack {
    int stream = 0;
    std::int64_t firstSample = 0; ///< timestamp of the first sample, in samples
};

/// Encodes `audio` and flushes the encoder. Samples that are not finite become 0.
void encodeAudio(MediaOutput& output, AVCodecContext& encoder, const Audio& audio, AudioTrack track);

} // namespace nextgpt
