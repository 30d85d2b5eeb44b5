#pragma once

#include "engine/media/Audio.h"
#include "engine/media/FfmpegHandles.h"

namespace nextgpt {

class MediaOutput;

/// An encoder for `audio` of FFmpeg's codec, opened. Throws EngineError: MediaUnsupported where it is absent
/// or does not take the sound's rate.
CodecContextPointer openAudioEncoder(AVCodecID codec, const Audio& audio, const MediaOutput& output);

/// All of `audio` through the encoder into stream `stream`. Samples that are no numbers become silence.
void encodeAudio(MediaOutput& output, AVCodecContext& encoder, const Audio& audio, int stream);

} // namespace nextgpt
