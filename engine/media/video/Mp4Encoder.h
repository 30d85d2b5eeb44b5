// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Event.h"
#include "engine/media/audio/Audio.h"
#include "engine/media/container/MediaOutput.h"
#include "engine/media/video/Video.h"

#include <cstdint>
#include <span>
#include <vector>

namespace nextgpt {

/// FFmpeg's names of the video encoders, the wished one first; the rest stand in where it is absent.
std::span<const char* const> videoEncoders();

/// A whole MP4 file. `audio` may be null. Throws EngineError: MediaUnsupported where no encoder exists.
std::vector<std::uint8_t> encodeMp4(const Video& video, const Audio* audio, const Recipe& recipe,
                                    std::span<const char* const> encoders);

/// `audio` as AAC can take it: one or two channels, a rate of its list, `seconds` long at least (silence
/// follows).
Audio audioForMp4(const Audio& audio, double seconds);

/// The MP4 muxer's options: the index in front, so that a browser can start; any metadata key.
inline constexpr const char* kMp4Options = "movflags=+faststart+use_metadata_tags";

} // namespace nextgpt
