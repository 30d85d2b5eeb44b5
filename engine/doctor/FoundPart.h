// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/doctor/PartKind.h"
#include "engine/formats/ldm/LdmPart.h"
#include "engine/weights/Weights.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nextgpt {

/// Sizes that are read off the tensors' shapes. A size that a network does not have is 0.
struct PartSizes {
    std::int64_t width = 0;     ///< of the language model, a text encoder's output, ImageBind's embedding
    std::int64_t layers = 0;    ///< of the language model
    std::int64_t rows = 0;      ///< of a token table
    std::int64_t positions = 0; ///< of a text encoder
    std::int64_t condition = 0; ///< numbers of one vector that a denoiser is conditioned by
    std::int64_t channels = 0;  ///< of latents, or bands of a vocoder
    std::int64_t rank = 0;      ///< of LoRA branches
};

/// A file that was recognised.
struct FoundPart {
    PartKind kind = PartKind::LanguageModel;
    std::filesystem::path file;      ///< of tensors, an index of shards, the first of shards without one
    std::optional<LdmPart> within{}; ///< the network, if the file has several: a single-file Stable Diffusion
    std::filesystem::path config{};  ///< the configuration that belongs to it; empty: none was found
    std::vector<std::filesystem::path> companions{}; ///< all shards, other files of a tokenizer
    PartSizes sizes{};
    std::string family{};  ///< e.g. "LLaMA 7B"; empty if unknown
    std::string licence{}; ///< as its model card states it; empty if there is none
};

/// True if the part consists of several files of tensors and no index names them.
bool hasShardsWithoutIndex(const FoundPart& part);

/// The tensors of a part that is weights. Throws what opening its files throws.
std::shared_ptr<WeightSource> openPart(const FoundPart& part);

} // namespace nextgpt
