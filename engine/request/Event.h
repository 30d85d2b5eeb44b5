// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/request/Message.h"

#include <cstdint>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace nextgpt {

/// What the engine is doing.
enum class Stage { CheckingFiles, LoadingWeights, ReadingMedia, GeneratingText, Denoising, Decoding, Saving };

/// "checking_files", "loading_weights", …: the name of a stage in JSON.
std::string_view name(Stage stage);

/// The next piece of the reply's text: complete UTF-8 characters, without signal tokens and end markers.
struct TextDelta {
    std::string text;
    bool operator==(const TextDelta&) const = default;
};

/// The model has requested a medium. `slot` is its index among the media of the reply.
struct MediaPromised {
    int slot = 0;
    Modality modality = Modality::Image;
    double probability = 0.0; ///< of the block's first signal token, before forcing; 0…1
    int width = 0;            ///< pixels; 0 for audio
    int height = 0;
    double seconds = 0.0; ///< length of a video or audio clip; 0 for an image
    bool operator==(const MediaPromised&) const = default;
};

/// The progress of a stage: bytes for CheckingFiles, otherwise steps.
struct Progress {
    Stage stage = Stage::GeneratingText;
    int slot = -1; ///< -1: not specific to a medium
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0: unknown
    bool operator==(const Progress&) const = default;
};

/// Pixels of a preview: 8-bit RGB, row-major, width * height * 3 bytes.
struct PreviewPixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
    bool operator==(const PreviewPixels&) const = default;
};

/// The medium of a slot as predicted at one denoising step: one frame for an image or audio (its
/// spectrogram), all frames for a video.
struct Preview {
    int slot = 0;
    std::vector<PreviewPixels> frames; ///< never empty, all of one size
    double framesPerSecond = 0.0;      ///< of a video; 0 otherwise
    bool operator==(const Preview&) const = default;
};

/// The parameters that a medium was generated with, sufficient to reproduce it. Also stored in the file's
/// metadata.
struct Recipe {
    std::string prompt; ///< text of the user's message
    std::uint64_t seed = 0;
    std::string sampler;
    int steps = 0;
    double guidance = 0.0;
    std::string bundleName;
    std::string bundleHash; ///< SHA-256 of bundle.json
    double seconds = 0.0;   ///< wall time of the generation
    /// The dtype used for decoding: "float32", "float16" or "bfloat16"; empty: not recorded.
    std::string decodedIn{};
    bool operator==(const Recipe&) const = default;
};

/// A medium was generated and saved.
struct MediaReady {
    int slot = 0;
    MediaFile file;
    Recipe recipe;
    bool operator==(const MediaReady&) const = default;
};

/// A promised medium could not be generated; the rest of the reply continues.
struct MediaFailed {
    int slot = 0;
    Error error;
    bool operator==(const MediaFailed&) const = default;
};

/// Measurements of the text part, sent once before the end.
struct TextMeasured {
    double firstTokenSeconds = 0.0;
    double tokensPerSecond = 0.0;
    int promptTokens = 0;
    int newTokens = 0;
    int droppedTurns = 0; ///< oldest turns left out to fit the context length
    bool operator==(const TextMeasured&) const = default;
};

// Final events: every request ends with exactly one of them.
struct Finished {
    bool operator==(const Finished&) const = default;
};
struct Cancelled {
    bool operator==(const Cancelled&) const = default;
};
struct Failed {
    Error error;
    bool operator==(const Failed&) const = default;
};

using Event = std::variant<TextDelta, MediaPromised, Progress, Preview, MediaReady, MediaFailed, TextMeasured,
                           Finished, Cancelled, Failed>;

/// Receives the events of one request in order, the final event last. Called on the engine's thread.
using EventSink = std::function<void(const Event&)>;

/// True for Finished, Cancelled and Failed.
bool isEnd(const Event& event);

} // namespace nextgpt
