// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/core/Modality.h"
#include "engine/doctor/PartRecognition.h"

#include <nlohmann/json_fwd.hpp>

namespace nextgpt {

/// The sizes of a medium's output projection among NExT-GPT's trained tensors.
struct ProjectionSizes {
    std::int64_t in = 0;      ///< width of the language model
    std::int64_t out = 0;     ///< numbers of one vector of the decoder's condition
    std::int64_t queries = 0; ///< vectors of the condition; 0: as many as signal tokens (mode linear)
};

/// nullopt if the tensors have no projection for the medium.
std::optional<ProjectionSizes> projectionSizes(const TensorNames& learned, Modality modality);

/// config.json for NExT-GPT's trained tensors, which are published without one: the sizes of the projections
/// read off the tensors; heads, which tensors do not show, as NExT-GPT trains them (4, in mode qformer 12, of
/// a grouping input projection 8); the scale of the LoRA branches NExT-GPT's, 1.
nlohmann::json learnedConfig(const TensorNames& learned);

/// config.json for a checkpoint of ImageBind, which is published without one: sizes read off the tensors,
/// heads as imagebind_huge has them for a trunk's width, and the clips and spectrograms of the reference.
/// nullopt for a width that imagebind_huge does not have.
std::optional<nlohmann::json> imageBindConfig(const TensorNames& imageBind);

} // namespace nextgpt
