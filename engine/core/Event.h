// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Error.h"
#include "engine/core/Message.h"

#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

namespace nextgpt {

/// What the engine is doing; each has its word in the app.
enum class Stage { LoadingWeights, ReadingMedia, GeneratingText, Denoising, Decoding, Saving };

std::string_view name(Stage stage);

/// More of the answer's text (UTF-8, whole characters only; no signal tokens, no stop mark).
struct TextDelta {
    std::string text;
    bool operator==(const TextDelta&) const = default;
};

/// The model has asked for a medium: it will appear at this place of the message. Slots count from 0 in the
/// answer's order.
struct MediaPromised {
    int slot = 0;
    Modality modality = Modality::Image;
    double probability = 0.0; ///< of the block's first signal token before forcing, 0…1
    int width = 0;            ///< pixels, so that the placeholder has its final size; 0 for an audio clip
    int height = 0;
    double seconds = 0.0; ///< how long a video or an audio clip will be; 0 for an image
    bool operator==(const MediaPromised&) const = default;
};

/// slot is -1 where the work belongs to no medium.
struct Progress {
    Stage stage = Stage::GeneratingText;
    int slot = -1;
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0: unknown
    bool operator==(const Progress&) const = default;
};

/// A forming image: RGB, 8 bit, row-major, width*height*3 bytes.
struct PreviewPixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
    bool operator==(const PreviewPixels&) const = default;
};

/// An image's or an audio clip's (its spectrogram's) preview is one frame, a video's all of its frames in
/// order.
struct Preview {
    int slot = 0;
    std::vector<PreviewPixels> frames; ///< never empty, all of one size
    double framesPerSecond = 0.0;      ///< of a video; 0 otherwise
    bool operator==(const Preview&) const = default;
};

/// How a medium came to be: enough to make it again. Also written into the file's metadata.
struct Recipe {
    std::string prompt; ///< the words of the turn
    std::uint64_t seed = 0;
    std::string sampler;
    int steps = 0;
    double guidance = 0.0;
    std::string bundleName;
    std::string bundleHash; ///< SHA-256 of bundle.json
    double seconds = 0.0;
    bool operator==(const Recipe&) const = default;
};

struct MediaReady {
    int slot = 0;
    MediaFile file;
    Recipe recipe;
    bool operator==(const MediaReady&) const = default;
};

/// One promised medium could not be made; the rest of the answer goes on.
struct MediaFailed {
    int slot = 0;
    Error error;
    bool operator==(const MediaFailed&) const = default;
};

/// Figures of the text part, sent once before the end.
struct TextMeasured {
    double firstTokenSeconds = 0.0;
    double tokensPerSecond = 0.0;
    int promptTokens = 0;
    int newTokens = 0;
    int droppedTurns = 0; ///< oldest turns left out because the model's positions were full
    bool operator==(const TextMeasured&) const = default;
};

// The three ends; exactly one per request.
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

/// True for Finished, Cancelled and Failed.
bool isEnd(const Event& event);

} // namespace nextgpt
