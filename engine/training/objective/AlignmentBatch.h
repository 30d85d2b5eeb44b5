// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/PerModality.h"
#include "engine/training/objective/TrainingSequence.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace nextgpt {

/// Training sequences as tensors, padded on the right.
struct AlignmentBatch {
    /// Embeddings of attached media and where they stand. Media are together whose embeddings have the same
    /// shape: images and audio have different numbers of patches.
    struct Media {
        at::Tensor rows, columns; ///< int64 [M,n], of every position that a medium takes
        at::Tensor embeddings;    ///< [M,E] or [M,P,E]: ImageBind's, not projected
    };
    /// The signal blocks of one modality and the conditions that their projections should reach.
    struct Signals {
        at::Tensor rows, columns;  ///< int64 [N,n], of every signal token
        at::Tensor conditions;     ///< [N,Q,out]
        at::Tensor latentBlocks{}; ///< int64 [M]: which of the N blocks have latents; undefined: none
        at::Tensor latents{};      ///< [M,…]
    };

    at::Tensor ids;      ///< int64 [B,L]; 0 at padding and media
    at::Tensor labels;   ///< int64 [B,L]; kIgnoredLabel where nothing is learned
    at::Tensor mask;     ///< bool [B,L]; false at padding
    at::Tensor subjects; ///< int64 [B]: the Modality of TrainingSequence::subject()
    std::vector<Media> media{};
    PerModality<std::optional<Signals>> signals{};
    std::int64_t tokens = 0; ///< positions that are not padding
};

/// What a batch needs beside its sequences.
struct BatchSources {
    std::function<at::Tensor(const MediaFile&)> embedding;                              ///< [1,E] or [1,P,E]
    std::function<at::Tensor(Modality modality, const std::string& caption)> condition; ///< [1,Q,out]
    PerModality<std::int64_t> signalTokens{}; ///< n of each modality
    std::int64_t mediumTokens = 1;            ///< positions that a medium takes
    /// [1,…] of a block's file; null: no denoising loss
    std::function<at::Tensor(const MediaFile&)> latents{};
};

/// Tensors on `device`. Throws what the sources throw.
AlignmentBatch makeBatch(std::span<const TrainingSequence* const> sequences, const BatchSources& sources,
                         at::Device device);

} // namespace nextgpt
