// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nextgpt {

/// Names as in config.json of diffusers' UNet2DConditionModel; the defaults are Stable Diffusion 1.5. Lists
/// have one entry per level, finest first.
///
/// There are two forms: one conditioned on a text, a sequence of states for cross-attention; the other,
/// AudioLDM's, conditioned on one vector per image that is concatenated to the time embedding
/// (`class_embed_type` "simple_projection" with `class_embeddings_concat`).
struct UNet2dConfig {
    std::int64_t sampleSize = 64; ///< of the latents; only a default
    std::int64_t inChannels = 4;
    std::int64_t outChannels = 4;
    std::vector<std::int64_t> blockOutChannels{320, 640, 1280, 1280};
    std::vector<bool> downBlockAttention{true, true, true, false}; ///< of `down_block_types`
    std::vector<bool> upBlockAttention{false, true, true, true};   ///< of `up_block_types`: coarsest first
    bool midBlock = true;                                          ///< `mid_block_type` is not null
    std::vector<std::int64_t> layersPerBlock{2, 2, 2, 2};
    std::vector<std::int64_t> transformerLayersPerBlock{1, 1, 1, 1};
    /// The number of heads, not their width: a known misnomer in the reference and its files.
    std::vector<std::int64_t> attentionHeadDim{8, 8, 8, 8};
    std::vector<std::int64_t> crossAttentionDim{768, 768, 768, 768};
    bool useLinearProjection = false;
    bool flipSinToCos = true;
    double freqShift = 0;
    std::int64_t normNumGroups = 32;
    double normEps = 1e-5;
    /// Width of the conditioning vector (`projection_class_embeddings_input_dim`); 0: conditioned on a text.
    std::int64_t classWidth = 0;

    std::size_t levels() const { return blockOutChannels.size(); }
    std::int64_t timeWidth() const { return blockOutChannels.front() * 4; }
    bool isClassConditioned() const { return classWidth > 0; }

    /// Throws BundleInvalid, including for options that change the network and are not implemented.
    static UNet2dConfig fromJson(const nlohmann::json& json);
};

} // namespace nextgpt
