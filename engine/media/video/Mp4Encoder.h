// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/media/audio/Audio.h"
#include "engine/media/container/MediaOutput.h"
#include "engine/media/video/Video.h"
#include "engine/request/Event.h"

#include <cstdint>
#include <span>
#include <vector>

namespace nextgpt {

/// FFmpeg's names of the video encoders in order of preference; not every build of FFmpeg has all of them.
std::span<const char* const> videoEncoders();

/// A complete MP4 file with the first available of `encoders`. `audio` may be null. Throws MediaUnsupported
/// if no encoder is available.
std::vector<std::uint8_t> encodeMp4(const Video& video, const Audio* audio, const Recipe& recipe,
                                    std::span<const char* const> encoders);

/// `audio` with at most two channels and a sample rate that AAC supports, extended with silence to at least
/// `minSeconds`.
Audio audioForMp4(const Audio& audio, double minSeconds);

/// Options of the MP4 muxer: the index at the front, so that playback can start before the whole file is
/// read, and arbitrary metadata keys.
inline constexpr const char* kMp4Options = "movflags=+faststart+use_metadata_tags";

} // namespace nextgpt
