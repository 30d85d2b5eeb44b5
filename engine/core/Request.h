// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Message.h"
#include "engine/core/PerModality.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace nextgpt {

/// What happens for one output modality, whatever the model chooses.
enum class ModalitySwitch {
    Auto,  ///< the model decides
    Ask,   ///< the model decides, but nothing is generated: MediaPromised without MediaReady
    Force, ///< the answer ends with a signal block of this modality unless it has one
    Never, ///< the first signal token of this modality is suppressed
};

/// How the language model's next token is chosen. temperature 0 is greedy.
struct TextSampling {
    double temperature = 1.0;
    double topP = 0.01; ///< with topK 50 in effect greedy, as in the reference's demo
    int topK = 50;
    int maxNewTokens = 246;

    bool operator==(const TextSampling&) const = default;
};

/// How one medium is generated. Unset fields come from the bundle's defaults; ranges from core/Limits.h.
struct MediaOptions {
    std::optional<int> steps;       ///< denoising steps
    std::optional<double> guidance; ///< classifier-free guidance scale; up to 1 it is off
    std::optional<int> width;       ///< pixels
    std::optional<int> height;      ///< pixels
    std::optional<int> frames;      ///< of a video
    std::optional<double> seconds;  ///< of an audio clip

    bool operator==(const MediaOptions&) const = default;
};

struct ReplyOptions {
    TextSampling text;
    PerModality<MediaOptions> media;
    PerModality<ModalitySwitch> switches;
    std::uint64_t seed = 0; ///< the same seed gives the same answer on the same machine
    int maxGroupsPerModality = 1;
    std::filesystem::path
        signalsTo; ///< the answer's signal states are written here (safetensors) unless empty
    std::filesystem::path
        signalsFrom; ///< the decoders get the states in this file instead of the answer's own

    bool operator==(const ReplyOptions&) const = default;
};

/// Answers the last message of `messages`, a user's. Media are written into `mediaFolder`, which is created
/// if missing.
struct ReplyRequest {
    std::vector<Message> messages;
    std::filesystem::path mediaFolder;
    ReplyOptions options;

    bool operator==(const ReplyRequest&) const = default;
};

/// Every kind of work an engine accepts. A new kind is one alternative here and one overload in each visitor;
/// the compiler names the visitors that lack it.
using Request = std::variant<ReplyRequest>;

} // namespace nextgpt
