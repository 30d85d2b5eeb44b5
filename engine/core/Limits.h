// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// What strangers' input may ask of us at most. One place, one test per side of every border.
namespace nextgpt::limits {

inline constexpr std::int64_t kImageFileBytes = 256LL << 20;
inline constexpr std::int64_t kImagePixels = 128'000'000;
inline constexpr std::int64_t kImageSide = 32'768;
inline constexpr std::int64_t kVideoSide = 8'192;
inline constexpr std::int64_t kMediaStreams = 32;           ///< tracks of one file
inline constexpr std::int64_t kMediaProbeBytes = 5LL << 20; ///< read to learn what a video or audio is
inline constexpr double kMediaProbeSeconds = 5.0;           ///< of its own time, decoded for that
inline constexpr std::int64_t kMediaDamagedPackets = 256;   ///< in a row that may fail to decode
inline constexpr int kAudioLeastRateHz = 4'000;
inline constexpr int kAudioMostRateHz = 192'000;
inline constexpr int kAudioChannels = 8;
inline constexpr double kAudioSeconds = 1'800.0; ///< decoded at once; longer audio clips are read in pieces
inline constexpr std::int64_t kAudioDecodedBytes = 1LL << 30; ///< decoded at once
inline constexpr std::int64_t kVideoDecodedBytes = 1LL << 30; ///< decoded at once, to encode it again
inline constexpr std::int64_t kSafetensorsHeaderBytes = 16LL << 20;
inline constexpr std::int64_t kSafetensorsTensors = 65'536;
inline constexpr std::int64_t kTensorRank = 8;
inline constexpr std::int64_t kTensorNameBytes = 512;
inline constexpr std::int64_t kConfigFileBytes = 1LL << 20;
inline constexpr std::int64_t kConfigDepth = 16;
inline constexpr std::int64_t kTokenizerFileBytes = 64LL << 20;
inline constexpr std::int64_t kMessageTextBytes =
    64LL << 10;                       ///< of one message; longer is refused with a clear error
inline constexpr int kSteps = 1'000;  ///< denoising steps of one medium
inline constexpr int kFrames = 1'000; ///< of a made video
inline constexpr double kGeneratedAudioSeconds = 600.0; ///< of a made audio
inline constexpr double kGuidance = 50.0;

} // namespace nextgpt::limits
