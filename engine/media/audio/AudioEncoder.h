// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/media/container/FfmpegHandles.h"

#include <cstdint>

namespace nextgpt {

class MediaOutput;

/// An encoder for `audio` of FFmpeg's codec, opened. Throws EngineError: MediaUnsupported where it is absent
/// or does not take the audio's rate.
CodecContextPointer openAudioEncoder(AVCodecID codec, const Audio& audio, const MediaOutput& output);

/// Where an audio clip goes.
struct AudioTrack {
    int stream = 0;
    std::int64_t startsAt = 0; ///< samples
};

/// All of `audio` through the encoder into its track. Samples that are no numbers become silence.
void encodeAudio(MediaOutput& output, AVCodecContext& encoder, const Audio& audio, AudioTrack track);

} // namespace nextgpt
