// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <type_traits>

/// Limits for files, bundles and requests that more than one place checks, and the valid ranges of request
/// options, which the engine, the command line and the window all use. A constant is an upper bound unless
/// its name says otherwise. A bound that only one file checks may be a constant of that file.
namespace nextgpt::limits {

/// The valid values of an option: the multiples of `step` in a closed interval.
template<typename Number>
struct Range {
    Number min;
    Number max;
    Number step = 0; ///< only for whole numbers; 0: every value of the interval

    /// False for NaN.
    constexpr bool contains(Number value) const {
        if constexpr (std::is_integral_v<Number>)
            if (step != 0 && value % step != 0)
                return false;
        return value >= min && value <= max;
    }
};

inline constexpr std::int64_t kImageFileBytes = 256LL << 20;
inline constexpr std::int64_t kImagePixels = 128'000'000;
inline constexpr std::int64_t kImageSide = 32'768;
inline constexpr std::int64_t kVideoSide = 8'192;
inline constexpr std::int64_t kVideoPixels = 8'192 * 4'320; ///< of a frame; decoders hold about ten frames
inline constexpr std::int64_t kMediaStreams = 32;           ///< tracks of one file
inline constexpr std::int64_t kMediaProbeBytes = 5LL << 20; ///< read to identify a video or an audio file
inline constexpr double kMediaProbeSeconds = 5.0;           ///< of media, decoded to identify a file
/// Read at once from a video file, for its header, for the next packet of a track or for a seek.
inline constexpr std::int64_t kVideoReadBytes = 256LL << 20;
/// The same from audio files and animated images, whose packets follow each other closely.
inline constexpr std::int64_t kAudioReadBytes = 32LL << 20;
inline constexpr std::int64_t kMediaDamagedPackets = 256; ///< consecutive packets that may fail to decode
inline constexpr int kAudioLeastRateHz = 4'000;
inline constexpr int kAudioMostRateHz = 192'000;
inline constexpr int kAudioChannels = 16;
inline constexpr double kAudioSeconds = 1'800.0; ///< decoded at once; longer audio clips are read in pieces
inline constexpr std::int64_t kAudioDecodedBytes = 1LL << 30; ///< decoded at once
inline constexpr std::int64_t kVideoDecodedBytes = 1LL << 30; ///< decoded at once for re-encoding
inline constexpr std::int64_t kReaderMemoryBytes = 2LL << 30; ///< of a process that reads one media file
inline constexpr std::int64_t kReaderAnswerBytes = 1LL << 30; ///< of pixels or samples in one answer
inline constexpr int kReaderProcessorSeconds = 20;            ///< of processor time for one answer
inline constexpr int kReaderSeconds = 120;                    ///< until an answer, on a busy machine
inline constexpr std::int64_t kSafetensorsHeaderBytes = 16LL << 20;
inline constexpr std::int64_t kCheckpointTensors = 65'536; ///< of one file
inline constexpr std::int64_t kTensorRank = 8;
inline constexpr std::int64_t kTensorNameBytes = 512;
inline constexpr std::int64_t kConfigFileBytes = 1LL << 20;
inline constexpr std::int64_t kConfigDepth = 16;
inline constexpr std::int64_t kTokenizerFileBytes = 64LL << 20;
inline constexpr std::int64_t kTokenizerPieces = 1 << 20; ///< of a tokenizer that is no SentencePiece model
inline constexpr std::int64_t kMessageTextBytes = 64LL << 10; ///< of one message
inline constexpr std::int64_t kBatchLineBytes = 1LL << 20;    ///< of a batch file, one conversation

inline constexpr Range<double> kTemperature{.min = 0.0, .max = 5.0};
inline constexpr Range<double> kTopP{.min = 1e-6, .max = 1.0};  ///< of 0, no token would be a candidate
inline constexpr Range<int> kNewTokens{.min = 1, .max = 4'096}; ///< of one reply
/// Signal blocks of one modality in one reply.
inline constexpr Range<int> kGroupsPerModality{.min = 1, .max = 16};
inline constexpr Range<int> kSteps{.min = 1, .max = 1'000};                ///< denoising steps of one medium
inline constexpr Range<double> kGuidance{.min = 0.0, .max = 50.0};         ///< classifier-free guidance scale
inline constexpr Range<int> kGeneratedFrames{.min = 1, .max = 1'000};      ///< of a generated video
inline constexpr Range<double> kGeneratedSeconds{.min = 0.1, .max = 30.0}; ///< of a generated audio clip
/// Pixels, of a generated image or video. The step is the scale of Stable Diffusion's autoencoder.
inline constexpr Range<int> kGeneratedSide{.min = 8, .max = 2'048, .step = 8};
inline constexpr Range<double> kGeneratedFramesPerSecond{.min = 0.1, .max = 240.0};
inline constexpr int kSignalTokens = 1'024;                   ///< of one modality
inline constexpr Range<int> kThreads{.min = 0, .max = 1'024}; ///< CPU threads; 0: all cores

inline constexpr Range<std::int64_t> kBatchSize{.min = 1, .max = 65'536}; ///< and batches of a step
inline constexpr Range<std::int64_t> kTrainingSteps{.min = 1, .max = 1'000'000'000'000};
inline constexpr Range<std::int64_t> kMediumTokens{.min = 1, .max = 64}; ///< positions of one medium
inline constexpr Range<std::int64_t> kLoraRank{.min = 1, .max = 65'536};
inline constexpr Range<double> kLoraAlpha{.min = 0.0, .max = 1e6};

inline constexpr std::int64_t kPerceptCacheBytes = 64LL << 20; ///< embeddings kept between turns

inline constexpr double kVideoFramesPerSecond = 1'000.0; ///< of a video file, read or written
inline constexpr std::int64_t kNetworkChannels = 65'536; ///< of one layer, and the width of a class embedding
inline constexpr Range<std::int64_t> kAttentionHeads{.min = 1, .max = 4'096};

} // namespace nextgpt::limits
