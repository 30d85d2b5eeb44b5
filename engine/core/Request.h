// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Message.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace nextgpt {

using RequestId = std::uint64_t;

/// What the person wants to happen for one output modality, whatever the model chooses.
enum class ModalitySwitch {
    Auto,  ///< the model decides
    Ask,   ///< the model decides, but nothing is generated: MediaPromised comes, MediaReady does not (the app
           ///< asks, then Forces)
    Force, ///< the answer ends with a signal block of this modality
    Never, ///< the first signal token of this modality cannot be chosen
};

/// How the language model's next token is chosen. temperature 0 is greedy.
struct TextSampling {
    double temperature = 1.0;
    double topP = 0.01; ///< with topK 50 this is greedy, as the reference's demo
    int topK = 50;
    int maxNewTokens = 246;

    bool operator==(const TextSampling&) const = default;
};

/// How one medium is made. Unset fields come from the bundle's defaults.
struct MediaOptions {
    std::optional<int> steps;       ///< denoising steps, 1…1000
    std::optional<double> guidance; ///< classifier-free guidance scale, 0…50; <= 1 turns it off
    std::optional<int> width;       ///< pixels
    std::optional<int> height;      ///< pixels
    std::optional<int> frames;      ///< of a video
    std::optional<double> seconds;  ///< of an audio clip

    bool operator==(const MediaOptions&) const = default;
};

struct ReplyOptions {
    TextSampling text;
    std::array<MediaOptions, 3> media;        ///< by kMediaModalities
    std::array<ModalitySwitch, 3> switches{}; ///< by kMediaModalities
    std::uint64_t seed = 0;                   ///< same seed, same answer on the same machine
    int maxGroupsPerModality = 1;
    std::filesystem::path signalsTo; ///< keeps the answer's signal states here (safetensors); empty: nowhere
    std::filesystem::path signalsFrom; ///< the decoders get the states kept here instead of the answer's own

    bool operator==(const ReplyOptions&) const = default;
};

/// Answer the last message of `messages` (a user's). Media are written into `mediaFolder`, which is made if
/// missing.
struct ReplyRequest {
    std::vector<Message> messages;
    std::filesystem::path mediaFolder;
    ReplyOptions options;

    bool operator==(const ReplyRequest&) const = default;
};

struct Request {
    RequestId id = 0;
    ReplyRequest reply;

    bool operator==(const Request&) const = default;
};

/// Index into the arrays above; modality must not be Text.
constexpr std::size_t mediaIndex(Modality modality) {
    return static_cast<std::size_t>(modality) - 1;
}

} // namespace nextgpt
