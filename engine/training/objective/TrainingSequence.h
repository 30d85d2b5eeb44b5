// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/text/SentencePiece.h"
#include "engine/training/data/Dialogue.h"

namespace nextgpt {

/// The label of a position that is not learned; the ignore index of torch's cross-entropy.
inline constexpr std::int64_t kIgnoredLabel = -100;

/// The language model's input in training and what it must predict.
struct TrainingSequence {
    struct MediumInput {
        std::int64_t position = 0; ///< the first that it takes
        MediaFile file;

        bool operator==(const MediumInput&) const = default;
    };
    struct SignalBlock {
        std::int64_t position = 0; ///< of the first signal token
        Modality modality = Modality::Image;
        std::string caption;          ///< its text condition is the projection's target
        std::filesystem::path file{}; ///< whose latents the decoder should denoise; empty: only the caption

        bool operator==(const SignalBlock&) const = default;
    };

    TokenIds ids;    ///< 0 at the positions of media
    TokenIds labels; ///< the id itself where it is learned, otherwise kIgnoredLabel
    std::vector<MediumInput> media{};
    std::vector<SignalBlock> signals{};

    /// The medium that the sequence is about: the first that is generated, else the first that is attached;
    /// Text without media.
    Modality subject() const {
        return !signals.empty() ? signals.front().modality
               : !media.empty() ? media.front().file.modality
                                : Modality::Text;
    }
};

} // namespace nextgpt
