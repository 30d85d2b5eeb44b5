// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"
#include "engine/request/MediaOptions.h"
#include "engine/request/Message.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

namespace nextgpt {

/// Controls whether a reply contains one output modality.
enum class ModalitySwitch {
    Auto,  ///< the model decides
    Ask,   ///< the model decides, but nothing is generated: MediaPromised without MediaReady
    Force, ///< the reply ends with a signal block of this modality unless it has one
    Never, ///< the first signal token of this modality is suppressed
};

/// Sampling parameters of the language model, as in transformers' GenerationConfig. A temperature of 0 means
/// greedy decoding.
struct TextSampling {
    double temperature = 1.0;
    double topP = 0.01; ///< default of the reference's demo; effectively greedy
    int topK = 50;
    int maxNewTokens = 246;

    bool operator==(const TextSampling&) const = default;
};

/// Options of one reply.
struct ReplyOptions {
    TextSampling text;
    PerModality<MediaOptions> media;
    PerModality<ModalitySwitch> switches;
    std::uint64_t seed = 0; ///< the same seed gives the same reply on the same machine
    int maxGroupsPerModality = 1;
    std::filesystem::path signalsTo;   ///< safetensors file for the reply's signal states; empty: not written
    std::filesystem::path signalsFrom; ///< safetensors file whose states replace the reply's own; empty: none

    bool operator==(const ReplyOptions&) const = default;
};

/// Asks for a reply to the last message, which must be the user's. Media are written into `mediaFolder`,
/// which is created if missing.
struct ReplyRequest {
    std::vector<Message> messages;
    std::filesystem::path mediaFolder{};
    ReplyOptions options;

    bool operator==(const ReplyRequest&) const = default;
};

/// All types of request. A new type needs an alternative here and an overload in each visitor, which the
/// compiler enforces.
using Request = std::variant<ReplyRequest>;

} // namespace nextgpt
