// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/request/Message.h"

#include <filesystem>
#include <string>
#include <vector>

namespace nextgpt {

/// A medium in a training dialogue.
struct DialogueMedium {
    Modality modality = Modality::Image;
    std::filesystem::path file{}; ///< empty if only the caption exists
    std::string caption{};        ///< of a generated medium: what the decoder is asked for

    bool operator==(const DialogueMedium&) const = default;
};

/// A question and its answer.
struct DialogueTurn {
    std::string question;
    std::vector<DialogueMedium> attachments{};
    std::string answer;
    std::vector<DialogueMedium> generated{}; ///< by the answer, in order

    bool operator==(const DialogueTurn&) const = default;
};

/// One item of training data. A captioned medium becomes a dialogue of one turn (see captionDialogue).
struct Dialogue {
    std::string id; ///< for messages: file and index or key
    std::vector<DialogueTurn> turns;

    bool operator==(const Dialogue&) const = default;
};

/// A medium and a text that describes it: "T-X pairs".
struct CaptionPair {
    std::string id;
    DialogueMedium medium;

    bool operator==(const CaptionPair&) const = default;
};

} // namespace nextgpt
