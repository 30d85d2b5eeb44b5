// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/nn/LayerNorm.h"
#include "engine/nn/Linear.h"

#include <ATen/core/Generator.h>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace nextgpt {

/// Sizes of the grouping; the defaults are those of NExT-GPT's newer published version, 53 144 912 numbers.
struct GroupingProjectionConfig {
    std::int64_t in = 1024;  ///< width E of ImageBind's embeddings
    std::int64_t out = 4096; ///< width of the language model
    std::int64_t width = 512;
    std::int64_t heads = 8;
    std::int64_t groups = 64; ///< after the first stage
    std::int64_t tokens = 8;  ///< after the second one: the positions that a medium takes
    std::array<std::int64_t, 3> blocks{6, 3, 3};
};

/// Noise for the assignment to groups: values of the standard Gumbel distribution, float32 in the given shape
/// [B,G,S], on the device of the network. Empty in use: the assignment is the most probable one.
using AssignmentNoise = std::function<at::Tensor(at::IntArrayRef shape)>;

/// Noise from a generator on the network's device; empty if the generator is undefined.
AssignmentNoise gumbelNoise(const at::Generator& generator);

/// The grouping input projection of NExT-GPT's newer published version, after GroupViT (arXiv 2202.11094):
/// maps all of ImageBind's patches to a few positions of the language model. A stage has attention blocks
/// over the tokens and a set of learned group tokens; its grouping block then assigns each token to one group
/// and replaces the tokens by the groups. Two stages with grouping, one without, LayerNorm, Linear. There are
/// no positions and no masks, so the number of patches is free.
///
/// No checkpoint of that version has been released. Three things differ in it between text and code, or are
/// easily misread; what is done here:
/// - Only the blocks' `qkv` has no bias; the grouping blocks' attentions have biases.
/// - The assignment is a softmax over the *groups* for each token, then the sum over a group's tokens plus 1
///   divides: an average that shrinks small groups.
/// - Gumbel noise is added in training only. Without noise each token goes to its most probable group, and
///   gradients pass as if the assignment were the softmax (straight-through).
class GroupingProjection {
public:
    /// `weights` has `in_fc`, `layers`, `norm` and `out_fc`.
    GroupingProjection(const Weights& weights, const GroupingProjectionConfig& config);

    /// patches [B,P,E] → [B,n,out]
    at::Tensor operator()(const at::Tensor& patches, const AssignmentNoise& noise = {}) const;

private:
    /// Two linear layers with GELU in between.
    struct Mlp {
        Mlp(const Weights& weights, std::int64_t in, std::int64_t hidden, std::int64_t out);
        at::Tensor operator()(const at::Tensor& x) const;
        /// Over the tokens instead of the numbers of each: x [B,N,D] → [B,out,D]
        at::Tensor acrossTokens(const at::Tensor& x) const;

        Linear fc1, fc2;
    };

    /// Pre-norm self-attention and feed-forward part.
    struct Block {
        Block(const Weights& weights, const GroupingProjectionConfig& config);
        at::Tensor operator()(const at::Tensor& x /*[B,N,D]*/) const;

        std::int64_t heads;
        LayerNorm norm1;
        Linear qkv, proj; ///< qkv: the rows of query, key and value, in that order
        LayerNorm norm2;
        Mlp mlp;
    };

    /// Queries, keys and values of an attention of groups over tokens.
    struct Attention {
        Attention(const Weights& weights, std::int64_t width);

        Linear qProj, kProj, vProj, proj;
    };

    /// Groups attend to the tokens before these are assigned. Post-norm: neither input is normalised here.
    struct CrossBlock {
        CrossBlock(const Weights& weights, const GroupingProjectionConfig& config);
        at::Tensor operator()(const at::Tensor& groups /*[B,G,D]*/, const at::Tensor& x /*[B,S,D]*/) const;

        std::int64_t heads;
        Attention attn;
        LayerNorm norm2;
        Mlp mlp;
        LayerNorm normPost;
    };

    /// Tokens → groups. Reduces S tokens to as many as there are group tokens.
    struct Grouping {
        Grouping(const Weights& weights, const GroupingProjectionConfig& config, std::int64_t groups);
        /// x [B,S,D], groupTokens [B,G,D] → [B,G,D]
        at::Tensor operator()(const at::Tensor& x, const at::Tensor& groupTokens,
                              const AssignmentNoise& noise) const;
        /// Averages of the tokens by group: [B,G,D]
        at::Tensor averages(const at::Tensor& groups, const at::Tensor& x,
                            const AssignmentNoise& noise) const;

        double scale; ///< of the scores: 1/√D, one head
        LayerNorm normTokens;
        Mlp mlpInter;
        LayerNorm normPostTokens, normX;
        CrossBlock preAssignAttn;
        Attention assign;
        LayerNorm normNewX;
        Mlp mlpChannels;
    };

    /// What the first stage's group tokens contribute to those of the second.
    struct GroupProjector {
        GroupProjector(const Weights& weights, std::int64_t width, std::int64_t before, std::int64_t groups);
        at::Tensor operator()(const at::Tensor& before /*[B,G',D]*/) const; ///< [B,G,D]

        LayerNorm norm;
        Mlp mixer;
    };

    struct Tokens {
        at::Tensor x;      ///< [B,S,D]
        at::Tensor groups; ///< [B,G,D]; undefined after the last stage and before the first
    };

    struct Stage {
        Stage(const Weights& weights, const GroupingProjectionConfig& config, std::size_t index);
        Tokens operator()(const Tokens& before, const AssignmentNoise& noise) const;

        std::int64_t groups;   ///< 0 in the last stage
        at::Tensor groupToken; ///< [1,G,D]; undefined in the last stage
        std::vector<Block> blocks;
        std::optional<Grouping> downsample;           ///< not in the last stage
        std::optional<GroupProjector> groupProjector; ///< in the second stage only
    };

    Linear m_inFc;
    std::vector<Stage> m_layers;
    LayerNorm m_norm;
    Linear m_outFc;
};

} // namespace nextgpt
